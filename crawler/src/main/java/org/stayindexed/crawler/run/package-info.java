/** The crawl of one site. */
@NullMarked
package org.stayindexed.crawler.run;

import org.jspecify.annotations.NullMarked;
