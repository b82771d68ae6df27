package org.stayindexed.app;

import java.util.List;
import java.util.function.Consumer;
import org.stayindexed.crawler.run.UnfinishedWork;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.LeftOver;

/** What the database knows of a crawl that ended early, for the crawler. */
record StoredLeftOver(LeftOver leftOver) implements UnfinishedWork {
  @Override
  public long[] done() {
    return leftOver.done();
  }

  @Override
  public List<PageUrl> sitemapsRead() {
    return leftOver.sitemapsRead();
  }

  @Override
  public void forEachLeft(Consumer<UrlsFound> consumer) {
    leftOver.forEach(consumer);
  }
}
