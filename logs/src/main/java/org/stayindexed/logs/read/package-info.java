/** Log files as lines: plain, gzip or zstd, grown, renamed, cut off. */
@NullMarked
package org.stayindexed.logs.read;

import org.jspecify.annotations.NullMarked;
