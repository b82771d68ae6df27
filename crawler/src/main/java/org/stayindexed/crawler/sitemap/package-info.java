/** Finds sitemaps, reads them, and offers the URLs that they name. */
@NullMarked
package org.stayindexed.crawler.sitemap;

import org.jspecify.annotations.NullMarked;
