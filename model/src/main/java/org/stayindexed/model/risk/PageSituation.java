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
 * @param lastSearchBotHit when any search bot asked for it last
 * @param googlebot Googlebot's visits
 * @param end what stands where it redirects to, or where its canonical points to
 * @param changes how often it changed between eligible and not in the last runs
 */
public record PageSituation(
    Optional<IndexReason> reason,
    Instant since,
    int views,
    Optional<Instant> lastEligible,
    Set<Wish> wishes,
    Optional<Instant> lastSearchBotHit,
    BotHits googlebot,
    RedirectEnd end,
    int changes) {
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
    return lastEligible.isPresent() || !wishes.isEmpty() || lastSearchBotHit.isPresent();
  }

  /**
   * Whether nobody asks for it any more: no link, no sitemap, and no search bot since it is gone.
   */
  boolean abandoned() {
    return wishes.isEmpty() && lastSearchBotHit.filter(hit -> hit.isAfter(since)).isEmpty();
  }

  /**
   * Where Googlebot's knowledge of the failure can begin: it may have come between the last run
   * that saw the page eligible and the first that did not.
   */
  Instant earliestFailure() {
    return lastEligible.orElse(since);
  }
}
