/** Which of the URLs that are found a crawl looks at, and what it leaves out. */
@NullMarked
package org.stayindexed.crawler.scope;

import org.jspecify.annotations.NullMarked;
