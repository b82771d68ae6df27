package org.stayindexed.crawler.frontier;

import java.io.Serializable;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.url.PageUrl;

/**
 * One URL to look at.
 *
 * @param url which
 * @param discovery how it was found
 * @param purpose what it is fetched for
 */
public record CrawlTask(PageUrl url, Discovery discovery, Purpose purpose)
    implements Serializable {}
