package org.stayindexed.model.fetch;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which failures a crawl may have caused itself, or may have met in a bad moment, so that they are
 * looked at again before they are believed.
 */
public final class Doubt {
  private static final Set<FailureClass> PASSING =
      EnumSet.of(
          FailureClass.DNS_FAILURE,
          FailureClass.CONNECT_REFUSED,
          FailureClass.CONNECT_TIMEOUT,
          FailureClass.UNREACHABLE,
          FailureClass.READ_TIMEOUT,
          FailureClass.TOTAL_TIMEOUT,
          FailureClass.RESET,
          FailureClass.TRUNCATED);

  private Doubt() {}

  /**
   * Whether a second look may end otherwise: 403 of a bot wall, 429, every 5xx and what counts as
   * one, and most failures of the network. What is wrong with a name, a certificate or a coding
   * stays wrong.
   */
  public static boolean about(FetchOutcome outcome) {
    int status = outcome.status().orElse(0);
    return status == 403
        || status == 429
        || status >= 500
        || outcome.failure().filter(PASSING::contains).isPresent();
  }

  /** The answer in a word: its status, or the class of its failure. */
  public static String words(FetchOutcome outcome) {
    return outcome.status().isPresent()
        ? Integer.toString(outcome.status().getAsInt())
        : outcome.failure().map(FailureClass::name).orElse("");
  }
}
