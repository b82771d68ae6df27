package org.stayindexed.crawler.robots;

/**
 * The path and query of a URL, together with marks of its runs of 1, 2, 4, 8 and 16 octets. A file
 * may hold tens of thousands of patterns; most of them name something that the path does not hold,
 * and are dismissed by one look at its marks.
 */
final class RequestPath {
  private static final int LONGEST_RUN = 16;

  /** A run that is not there finds its mark set by another one in about 3 cases of 100. */
  private static final int BITS_PER_OCTET = 256;

  private final String octets;
  private final long[] marks;

  RequestPath(String octets) {
    this.octets = octets;
    int bits = BITS_PER_OCTET * Integer.highestOneBit(Math.max(1, octets.length()));
    this.marks = new long[bits / Long.SIZE];
    addMark(mark(octets, 0, 0));
    for (int end = 1; end <= octets.length(); end++) {
      addMarksOfRunsTo(end);
    }
  }

  /** A path as it stands in a URL, whose escapes may be in lower case. */
  static RequestPath of(String pathAndQuery) {
    return new RequestPath(Octets.escaped(pathAndQuery));
  }

  String octets() {
    return octets;
  }

  /** The mark of the end of a run, as long an end as is marked; 0 for the empty run. */
  static int mark(String octets, int from, int to) {
    int length = Integer.highestOneBit(Math.min(to - from, LONGEST_RUN));
    int hash = 0;
    for (int at = to - 1; at >= to - length; at--) {
      hash = longer(hash, octets.charAt(at));
    }
    return mixed(hash);
  }

  /** False if no run with this mark is in the path; true if there may be one. */
  boolean mayHold(int mark) {
    return (marks[mark & (marks.length - 1)] & (1L << (mark >>> 26))) != 0;
  }

  private void addMarksOfRunsTo(int end) {
    int hash = 0;
    for (int length = 1; length <= Math.min(end, LONGEST_RUN); length++) {
      hash = longer(hash, octets.charAt(end - length));
      if (Integer.bitCount(length) == 1) {
        addMark(mixed(hash));
      }
    }
  }

  private void addMark(int mark) {
    marks[mark & (marks.length - 1)] |= 1L << (mark >>> 26);
  }

  private static int longer(int hash, char octet) {
    return hash * 0x01000193 + octet;
  }

  /** Spreads runs that differ in one octet over all marks. */
  private static int mixed(int hash) {
    int product = hash * 0x9e3779b1;
    return product ^ (product >>> 15);
  }
}
