/** What happens to one URL of a crawl. */
@NullMarked
package org.stayindexed.crawler.visit;

import org.jspecify.annotations.NullMarked;
