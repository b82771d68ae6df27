package org.stayindexed.storage.view;

/**
 * What a run read of sitemaps.
 *
 * @param sitemaps that it met
 * @param faulty those of them with something wrong
 * @param entries pages that they name, counted once in each
 * @param unfit pages in them that search engines will not index
 * @param orphans pages that may be indexed, and that only a sitemap or a log knows
 */
public record SitemapCounts(long sitemaps, long faulty, long entries, long unfit, long orphans) {}
