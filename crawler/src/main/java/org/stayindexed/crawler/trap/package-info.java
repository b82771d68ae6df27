/** Parts of a site that never end: how they are known, and how a crawl gets out of them. */
@NullMarked
package org.stayindexed.crawler.trap;

import org.jspecify.annotations.NullMarked;
