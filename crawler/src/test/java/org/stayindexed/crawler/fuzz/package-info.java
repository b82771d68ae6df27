/** What the crawler reads, at random: nothing of it may throw. */
@NullMarked
package org.stayindexed.crawler.fuzz;

import org.jspecify.annotations.NullMarked;
