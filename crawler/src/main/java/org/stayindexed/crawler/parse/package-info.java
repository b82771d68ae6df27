/** Bytes to page facts. */
@NullMarked
package org.stayindexed.crawler.parse;

import org.jspecify.annotations.NullMarked;
