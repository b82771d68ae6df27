package org.stayindexed.crawler.http;

import java.util.Optional;
import java.util.OptionalInt;
import org.stayindexed.model.url.PageUrl;

/**
 * One request to make.
 *
 * @param url what to ask for
 * @param listener hears how it gets on
 * @param validators of the copy that is at hand; the answer may be 304 then, and only then
 * @param maxBodyBytes the limit of a 2xx body where that of pages does not fit
 */
public record FetchRequest(
    PageUrl url,
    RequestListener listener,
    Optional<Validators> validators,
    OptionalInt maxBodyBytes) {

  /** A request without conditions, for a page. */
  public FetchRequest(PageUrl url, RequestListener listener) {
    this(url, listener, Optional.empty(), OptionalInt.empty());
  }
}
