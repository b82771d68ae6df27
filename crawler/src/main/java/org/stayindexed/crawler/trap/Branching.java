package org.stayindexed.crawler.trap;

/**
 * Tells a family without an end from a large one, whatever its pages say: by where they lead. Links
 * among pages that somebody wrote meet each other again and again; those among pages that are made
 * up when they are asked for never do. Guarded by the lock of its {@link TrapWatch}.
 *
 * <p>Every page of a stretch must lead to two new URLs of its family on the average, and hardly any
 * link to one that is known. Of 195 pages with three links each, when 40,000 URLs are known, 23
 * links would meet one of those in a family of a million pages, and 5 may: that happens once in a
 * hundred thousand times. An article that leads to the next one only is not that, nor is a list of
 * products that lead nowhere.
 */
final class Branching {
  /** So many new URLs a page, on the average of a stretch. */
  private static final int NEW_A_PAGE = 2;

  /** One page in so many may be another than the rest. */
  private static final int EXCEPTIONS = 20;

  /** One link in so many may lead to a URL that is known. */
  private static final int MET_AGAIN = 100;

  private final int stretch;
  private int pages;
  private int leadingOn;
  private long fresh;
  private long known;
  private boolean endless;

  /**
   * What is known before the first page of a stretch.
   *
   * @param stretch pages that are judged together
   */
  Branching(int stretch) {
    this.stretch = stretch;
  }

  /**
   * Learns where one page leads within its family.
   *
   * @param added new URLs
   * @param met URLs that were met before, without the way back to where the page was found
   */
  void learn(int added, int met) {
    pages++;
    leadingOn += added > 0 ? 1 : 0;
    fresh += added;
    known += met;
    if (pages == stretch) {
      endless |= branchesWithoutEnd();
      pages = 0;
      leadingOn = 0;
      fresh = 0;
      known = 0;
    }
  }

  private boolean branchesWithoutEnd() {
    return leadingOn >= pages - pages / EXCEPTIONS
        && fresh >= (long) NEW_A_PAGE * pages
        && known * MET_AGAIN <= fresh;
  }

  /** Whether a stretch of its pages was like that of a family without an end. */
  boolean isEndless() {
    return endless;
  }
}
