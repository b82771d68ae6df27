package org.stayindexed.model.risk;

import java.time.Instant;
import java.util.Optional;

/**
 * What the access log tells when one page is judged.
 *
 * @param googlebot Googlebot's visits to the page
 * @param lastSearchBotHit when any search bot asked for it last
 * @param until how far the log of the site was read; empty if there is none
 * @param servedWhereWeAreNot whether Googlebot got pages that fail for us in the same way, and
 *     failed on none of them since
 */
public record LoggedVisits(
    BotHits googlebot,
    Optional<Instant> lastSearchBotHit,
    Optional<Instant> until,
    boolean servedWhereWeAreNot) {
  /** No log. */
  public static final LoggedVisits NONE =
      new LoggedVisits(BotHits.NONE, Optional.empty(), Optional.empty(), false);

  /** Whether the log was read up to that time at least. */
  boolean reaches(Instant time) {
    return until.filter(end -> !end.isBefore(time)).isPresent();
  }
}
