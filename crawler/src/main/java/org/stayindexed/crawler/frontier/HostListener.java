package org.stayindexed.crawler.frontier;

import java.time.Duration;

/** Is told when a crawl holds back; on a crawling thread, so it must return soon. */
public interface HostListener {
  /** Nobody is told. */
  HostListener NONE =
      new HostListener() {
        @Override
        public void paused(String host, Duration pause, String why) {}

        @Override
        public void givenUp(String host, String why, long urlsLeft) {}
      };

  /**
   * A host is left alone for a while.
   *
   * @param why what its last answer was, such as {@code 503}
   */
  void paused(String host, Duration pause, String why);

  /**
   * A host is left alone for the rest of the crawl.
   *
   * @param urlsLeft of its URLs that are known so far, those that were not looked at
   */
  void givenUp(String host, String why, long urlsLeft);
}
