package org.stayindexed.model.url;

import java.util.Optional;

/** What became of a text that should be a URL. */
public sealed interface UrlResult {

  /** The URL, if there is one that can be fetched. */
  default Optional<PageUrl> url() {
    return Optional.empty();
  }

  /** Why it cannot be crawled, a clause without a full stop; empty if it can. */
  default Optional<String> problem() {
    return Optional.empty();
  }

  /** An http or https URL. */
  record Accepted(PageUrl pageUrl) implements UrlResult {
    @Override
    public Optional<PageUrl> url() {
      return Optional.of(pageUrl);
    }
  }

  /** A URL of another kind, {@code mailto} or {@code javascript} say: nothing to fetch. */
  record OtherScheme(String scheme) implements UrlResult {
    @Override
    public Optional<String> problem() {
      return Optional.of("only http and https can be crawled, not " + scheme);
    }
  }

  /** No URL at all; the reason is a sentence without a full stop. */
  record Invalid(String reason) implements UrlResult {
    @Override
    public Optional<String> problem() {
      return Optional.of(reason);
    }
  }
}
