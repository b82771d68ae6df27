package org.stayindexed.crawler.frontier;

import java.io.Serializable;
import java.util.Optional;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.url.PageUrl;

/**
 * One URL to look at.
 *
 * @param url which
 * @param discovery how it was found
 * @param purpose what it is fetched for
 * @param firstLook what it answered before, if that was not believed
 */
public record CrawlTask(
    PageUrl url, Discovery discovery, Purpose purpose, Optional<PageObservation> firstLook)
    implements Serializable {

  /** The same task for a second look. */
  CrawlTask seenOnce(PageObservation first) {
    return new CrawlTask(url, discovery, purpose, Optional.of(first));
  }
}
