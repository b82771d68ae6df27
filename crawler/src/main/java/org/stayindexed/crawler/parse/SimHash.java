package org.stayindexed.crawler.parse;

/**
 * A hash of a text that few changes of the text change in few bits: each pair of neighbouring words
 * votes on each bit, and the majority decides.
 *
 * <p>Source: M. Charikar, "Similarity estimation techniques from rounding algorithms" (2002); G.
 * Manku, A. Jain and A. Das Sarma, "Detecting near-duplicates for web crawling" (2007).
 *
 * <p>Every word of every page votes here, so the 64 counters are not kept as numbers: bit n of all
 * of them stands in one long, and a vote is carried from each long to the next.
 */
final class SimHash {
  /** Counts as far as an int does, and a body has fewer words. */
  private static final int PLANES = Integer.SIZE;

  private final long[] planes = new long[PLANES];
  private int votes;
  private long wordBefore;
  private boolean first = true;

  /** The next word, by its hash. */
  void word(long hash) {
    if (first) {
      first = false;
    } else {
      vote(mixed(Long.rotateLeft(wordBefore, 23) + hash));
    }
    wordBefore = hash;
  }

  private void vote(long bits) {
    votes++;
    long carry = bits;
    for (int plane = 0; carry != 0; plane++) {
      long before = planes[plane];
      planes[plane] = before ^ carry;
      carry &= before;
    }
  }

  /** The finalizer of SplitMix64: each bit of the result depends on each bit of the hash. */
  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** The bits for which more than half of the pairs voted; 0 for a text of one word or none. */
  long value() {
    int half = votes / 2;
    long more = 0;
    long equal = -1;
    for (int plane = PLANES - 1; plane >= 0; plane--) {
      long ofHalf = -(long) ((half >>> plane) & 1);
      more |= equal & planes[plane] & ~ofHalf;
      equal &= ~(planes[plane] ^ ofHalf);
    }
    return more;
  }
}
