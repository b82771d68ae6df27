package org.stayindexed.storage;

import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Headers;

/**
 * What the header of an answer says, as far as it is the same while the page is. Null stands for
 * NULL. A validator that does not fit its column is left out: a part of it would be another one.
 */
record PageHttp(
    HttpProfile profile,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Long contentLength,
    @Nullable String location,
    @Nullable String link,
    @Nullable String retryAfter,
    @Nullable String remoteAddress) {

  private static final int NOT_MODIFIED = 304;

  /**
   * What to keep of an answer; null where it only confirms what was kept before: 304 repeats some
   * of the header and leaves out the rest (RFC 9110 section 15.4.5).
   */
  static @Nullable PageHttp of(Answered answer) {
    if (answer.statusCode() == NOT_MODIFIED || answer.body().end() == BodyFacts.End.CONFIRMED) {
      return null;
    }
    Headers headers = answer.headers();
    return new PageHttp(
        HttpProfile.of(answer),
        whole(headers, "ETag", 300),
        whole(headers, "Last-Modified", 60),
        length(headers),
        StoredText.orNull(headers.first("Location").orElse(null), 8_192),
        HttpProfile.lines(headers, "Link", 4_000),
        StoredText.orNull(headers.first("Retry-After").orElse(null), 60),
        HttpProfile.known(answer.transport().remoteAddress(), 50));
  }

  private static @Nullable String whole(Headers headers, String name, int length) {
    return headers.first(name).filter(value -> value.length() <= length).orElse(null);
  }

  private static @Nullable Long length(Headers headers) {
    String text = headers.first("Content-Length").orElse("");
    try {
      return text.isEmpty() ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
