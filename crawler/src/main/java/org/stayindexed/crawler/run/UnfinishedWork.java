package org.stayindexed.crawler.run;

import java.util.List;
import java.util.function.Consumer;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/** What a crawl that ended early left to do, for the one that goes on with it. */
public interface UnfinishedWork {
  /** Nothing was left. */
  UnfinishedWork NONE =
      new UnfinishedWork() {
        @Override
        public long[] done() {
          return new long[0];
        }

        @Override
        public void forEachLeft(Consumer<UrlsFound> consumer) {}
      };

  /** The first halves of the fingerprints of the URLs that need no further look. */
  long[] done();

  /** The sitemaps that were read well, and need not be read again: what they name was found. */
  default List<PageUrl> sitemapsRead() {
    return List.of();
  }

  /** Gives those that were found and not looked at, in the order in which they were found. */
  void forEachLeft(Consumer<UrlsFound> consumer);
}
