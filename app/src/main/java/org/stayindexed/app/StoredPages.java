package org.stayindexed.app;

import java.util.List;
import org.stayindexed.crawler.run.EarlierPages;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.Database;

/** What the database knows of a site, for the run that goes on. */
record StoredPages(Database database, long runId) implements EarlierPages {
  @Override
  public List<PageUrl> notSeenNow() {
    return database.earlierPages(runId);
  }

  @Override
  public List<PageUrl> inAccessLog() {
    return database.loggedPages(runId);
  }
}
