package org.stayindexed.crawler.frontier;

import java.io.Serializable;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.url.PageUrl;

/**
 * One URL to look at.
 *
 * @param url which
 * @param discovery how it was found
 */
public record CrawlTask(PageUrl url, Discovery discovery) implements Serializable {}
