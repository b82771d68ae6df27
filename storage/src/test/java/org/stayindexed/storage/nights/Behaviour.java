package org.stayindexed.storage.nights;

import java.util.Random;
import java.util.function.IntFunction;

/**
 * How a page behaves until somebody changes it.
 *
 * @param forGooglebot what Googlebot gets at an hour
 * @param forUs what our crawl gets at an hour
 * @param linked whether our crawl finds a link to the page
 */
record Behaviour(IntFunction<Answer> forGooglebot, IntFunction<Answer> forUs, boolean linked) {

  static Behaviour always(Answer answer) {
    return new Behaviour(hour -> answer, hour -> answer, true);
  }

  /** Googlebot is served. */
  static Behaviour forUsOnly(Answer answer) {
    return new Behaviour(hour -> Answer.GOOD, hour -> answer, true);
  }

  /** We are served. */
  static Behaviour forGooglebotOnly(Answer answer) {
    return new Behaviour(hour -> answer, hour -> Answer.GOOD, true);
  }

  /** Fails in some hours, by chance. */
  static Behaviour sometimes(Answer failure, double share, long seed) {
    IntFunction<Answer> answer =
        hour ->
            new Random(seed * 1_000_003L + hour * 7_919L).nextInt(1_000) < share * 1_000
                ? failure
                : Answer.GOOD;
    return new Behaviour(answer, answer, true);
  }

  /**
   * robots.txt fails, and perhaps more. Google asks for nothing in the first 12 hours, then it
   * lives from its last copy; we ask for nothing, and find no link.
   */
  static Behaviour robotsFailing(int start, Answer pages) {
    return new Behaviour(
        hour -> hour - start < 12 ? Answer.ROBOTS_FAILING : pages,
        hour -> Answer.ROBOTS_FAILING,
        false);
  }

  Behaviour unlinked() {
    return new Behaviour(forGooglebot, forUs, false);
  }
}
