package org.stayindexed.storage.view;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page for a sitemap.
 *
 * @param lastModified when its content changed last, if that is known to be true
 */
public record SitemapPage(String url, Optional<Instant> lastModified) {
  /** A server that makes pages up as they are asked for calls all of them modified just now. */
  private static final Duration BELIEVED_AGE = Duration.ofDays(1);

  /**
   * The page with its Last-Modified, if that is a date at least a day before it was answered.
   *
   * @param lastModifiedHeader as the server sent it
   */
  public static SitemapPage of(
      String url, @Nullable String lastModifiedHeader, Instant observedAt) {
    return new SitemapPage(
        url,
        Optional.ofNullable(lastModifiedHeader)
            .flatMap(SitemapPage::parse)
            .filter(time -> time.isAfter(Instant.EPOCH))
            .filter(time -> !time.isAfter(observedAt.minus(BELIEVED_AGE))));
  }

  private static Optional<Instant> parse(String header) {
    try {
      return Optional.of(
          ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
