package org.stayindexed.model.sitemap;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.stayindexed.model.url.PageUrl;

/**
 * One entry of a sitemap.
 *
 * @param url the page, or in an index the further sitemap
 * @param lastModified when it changed last, as the sitemap says; a date without a time is its
 *     beginning in UTC
 */
public record SitemapEntry(PageUrl url, Optional<Instant> lastModified) implements Serializable {}
