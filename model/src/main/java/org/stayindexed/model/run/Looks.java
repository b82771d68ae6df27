package org.stayindexed.model.run;

import java.io.Serializable;

/**
 * How often a run asked for a URL before it believed the answer. A failure that the crawl itself
 * may have caused, by asking too much or by looking like a bot, is asked for again later; if it
 * stays, it may be caused by the crawl all the same.
 *
 * @param count 1 or 2
 * @param first what the first answer was if it was not believed, such as {@code 503} or {@code
 *     RESET}; empty otherwise
 */
public record Looks(int count, String first) implements Serializable {
  /** The first answer was believed. */
  public static final Looks ONE = new Looks(1, "");

  public Looks {
    if (count < 1 || (count == 1) != first.isEmpty()) {
      throw new IllegalArgumentException(
          count + " looks, of which the first was \"" + first + "\"");
    }
  }

  /** A second look after that first answer. */
  public static Looks second(String first) {
    return new Looks(2, first);
  }
}
