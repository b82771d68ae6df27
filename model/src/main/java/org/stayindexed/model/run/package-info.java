/** One crawl of a site, and what it hands over. */
@NullMarked
package org.stayindexed.model.run;

import org.jspecify.annotations.NullMarked;
