package org.stayindexed.model.risk;

import java.time.Duration;

/**
 * The times of the de-index clock. Each stands in {@code docs/risk.md} with its source.
 *
 * @param serverErrorHigh from the first 5xx or 429 until the risk is high (inferred)
 * @param serverErrorDropped from the first 5xx or 429 until the page is probably dropped: Google
 *     tries again for about 2 days (documented)
 * @param noAnswerHigh from the first time without an answer until the risk is high (inferred)
 * @param noAnswerDropped from then until the page is probably dropped: Google says "within days"
 *     (the number is inferred)
 * @param clientErrorDropped from the time that Googlebot has seen a 4xx: a 404 is said to be
 *     protected for about 24 hours (reported)
 * @param robotsUnreachableDropped from the first unreadable robots.txt until Google decides anew
 *     (documented)
 */
public record RiskThresholds(
    Duration serverErrorHigh,
    Duration serverErrorDropped,
    Duration noAnswerHigh,
    Duration noAnswerDropped,
    Duration clientErrorDropped,
    Duration robotsUnreachableDropped) {

  /** As the sources say. */
  public static final RiskThresholds DEFAULT =
      new RiskThresholds(
          Duration.ofHours(24),
          Duration.ofHours(48),
          Duration.ofHours(24),
          Duration.ofHours(72),
          Duration.ofHours(24),
          Duration.ofDays(30));

  public RiskThresholds {
    requireOrder("a server error", serverErrorHigh, serverErrorDropped);
    requireOrder("no answer", noAnswerHigh, noAnswerDropped);
    requireOrder("a 4xx", Duration.ZERO, clientErrorDropped);
    requireOrder("an unreadable robots.txt", Duration.ZERO, robotsUnreachableDropped);
  }

  private static void requireOrder(String cause, Duration high, Duration dropped) {
    if (high.isNegative() || dropped.compareTo(high) < 0) {
      throw new IllegalArgumentException(
          "The risk of "
              + cause
              + " cannot be high after "
              + high
              + " and the page dropped after "
              + dropped
              + ": the times must be in order, and not negative");
    }
  }
}
