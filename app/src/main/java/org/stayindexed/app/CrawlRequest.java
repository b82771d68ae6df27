package org.stayindexed.app;

import org.stayindexed.crawler.run.CrawlSettings;

/**
 * What somebody asked {@code crawl} to do.
 *
 * @param settings of the crawl
 * @param connection how the site is connected to
 * @param rereading what is made of what earlier runs read
 * @param identity as whom the crawl comes
 * @param options as they were typed, to be stored with the run and to be typed again
 * @param reach those of them that decide which URLs it comes to
 */
record CrawlRequest(
    CrawlSettings settings,
    ConnectionOptions connection,
    RereadingOptions rereading,
    Identity identity,
    String options,
    String reach) {}
