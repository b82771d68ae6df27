package org.stayindexed.model.fetch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.model.url.UrlResult;

/** Where an answer sends its reader. */
public sealed interface RedirectTarget {

  /** Statuses whose Location is followed (RFC 9110 section 15.4). */
  Set<Integer> FOLLOWED = Set.of(301, 302, 303, 307, 308);

  /** The URL to go to, if there is one. */
  default Optional<PageUrl> target() {
    return Optional.empty();
  }

  /** Not a redirect. */
  record None() implements RedirectTarget {}

  /** To that URL. */
  record To(PageUrl url) implements RedirectTarget {
    @Override
    public Optional<PageUrl> target() {
      return Optional.of(url);
    }
  }

  /** A redirect that leads nowhere; the reason is a clause such as "it has no Location". */
  record Broken(String reason) implements RedirectTarget {}

  /** Reads the Location of an answer to a request for {@code requested}. */
  static RedirectTarget of(PageUrl requested, Answered answer) {
    if (!FOLLOWED.contains(answer.statusCode())) {
      return new None();
    }
    List<String> locations = answer.headers().all("Location").stream().distinct().toList();
    if (locations.isEmpty() || locations.get(0).isBlank()) {
      return new Broken("it has no Location");
    }
    if (locations.size() > 1) {
      return new Broken("it has " + locations.size() + " different Locations");
    }
    return resolve(requested, locations.get(0));
  }

  private static RedirectTarget resolve(PageUrl requested, String location) {
    UrlResult result = requested.resolve(location);
    if (result instanceof UrlResult.Accepted accepted) {
      return accepted.pageUrl().equals(requested)
          ? new Broken("its Location is the page itself")
          : new To(accepted.pageUrl());
    }
    return result instanceof UrlResult.OtherScheme other
        ? new Broken("its Location leads to " + other.scheme() + ":, which is not fetched")
        : new Broken("its Location is no URL: " + ((UrlResult.Invalid) result).reason());
  }
}
