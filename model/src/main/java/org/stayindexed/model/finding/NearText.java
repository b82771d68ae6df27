package org.stayindexed.model.finding;

/**
 * Another indexable page whose main text is nearly that of a page.
 *
 * @param url the nearest of them
 * @param bits in how many of 64 bits their SimHashes differ
 */
public record NearText(String url, int bits) {
  /**
   * More bits, and the texts are no longer nearly the same: six are about 96 of 100 pairs of words.
   * Among the texts of a million pages two pairs are as near by chance. (Manku, Jain and Das Sarma
   * took three bits, for eight thousand million pages.)
   */
  public static final int MOST_BITS = 6;

  /** Shorter texts, in words, are nearly the same because they say hardly anything. */
  public static final int SHORTEST = 50;

  /** How near they are: the angle between the texts that so many bits stand for, as its cosine. */
  int percent() {
    return (int) (100 * Math.cos(Math.PI * bits / Long.SIZE));
  }

  /** What a person can look up. */
  String evidence() {
    return "about "
        + percent()
        + " % of its pairs of words are those of the other page ("
        + bits
        + " of 64 bits of their SimHash differ)";
  }
}
