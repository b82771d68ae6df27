/** Cases that others wrote, of standards and of other projects: how many of them pass. */
@NullMarked
package org.stayindexed.crawler.conformance;

import org.jspecify.annotations.NullMarked;
