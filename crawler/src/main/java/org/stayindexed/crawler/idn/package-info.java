/** Domain names in other letters than ASCII. */
@NullMarked
package org.stayindexed.crawler.idn;

import org.jspecify.annotations.NullMarked;
