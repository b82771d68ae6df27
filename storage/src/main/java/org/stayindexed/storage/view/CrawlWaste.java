package org.stayindexed.storage.view;

/**
 * What search engines fetched and cannot use, as in the view {@code crawl_budget}.
 *
 * @param waste why it is of no use
 * @param pattern of the URLs
 * @param hits requests of all bots of search engines
 * @param urls how many URLs they were for
 * @param example one of them
 */
public record CrawlWaste(
    String site, String waste, String pattern, long hits, long urls, String example) {}
