package org.stayindexed.model.risk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.model.index.IndexReason;

/**
 * What is known of one page when its risk is judged.
 *
 * @param reason why it is not eligible, or why that is uncertain; empty if it is eligible
 * @param since when it was first seen with this cause, without being eligible in between
 * @param views in how many runs it was seen with this cause, 1 at first sight
 * @param lastEligible when it was seen eligible last; empty if it never was
 * @param wishes how the site says that it wants the page indexed
 * @param log what the access log tells
 * @param end what stands where it redirects to, or where its canonical points to
 * @param changes how often it changed between eligible and not in the last runs
 * @param expiry when it asks to be shown no more
 * @param softError whether it looks like an error page behind status 200 now, and said something
 *     else before
 */
public record PageSituation(
    Optional<IndexReason> reason,
    Instant since,
    int views,
    Optional<Instant> lastEligible,
    Set<Wish> wishes,
    LoggedVisits log,
    RedirectEnd end,
    int changes,
    Optional<Instant> expiry,
    boolean softError) {
  public PageSituation {
    wishes = Set.copyOf(wishes);
    if (views < 1 || changes < 0) {
      throw new IllegalArgumentException(
          "A page is judged after 1 view and 0 changes or more, not after "
              + views
              + " and "
              + changes);
    }
  }

  /** Whether it was eligible, or the site or a search bot asks for it all the same. */
  boolean wanted() {
    return lastEligible.isPresent() || !wishes.isEmpty() || log.lastSearchBotHit().isPresent();
  }

  /**
   * Whether the site does not want it: no link, no sitemap. That a search bot asks for a page that
   * it knew says nothing, it comes to see whether the page is still there; that one asks for a page
   * that never was good, does.
   */
  boolean abandoned() {
    return wishes.isEmpty() && (lastEligible.isPresent() || log.lastSearchBotHit().isEmpty());
  }

  BotHits googlebot() {
    return log.googlebot();
  }

  /**
   * Where Googlebot's knowledge of the failure can begin: it may have come between the last run
   * that saw the page eligible and the first that did not.
   */
  Instant earliestFailure() {
    return lastEligible.orElse(since);
  }
}
