/** Which URL is next, and when its host may be asked again. */
@NullMarked
package org.stayindexed.crawler.frontier;

import org.jspecify.annotations.NullMarked;
