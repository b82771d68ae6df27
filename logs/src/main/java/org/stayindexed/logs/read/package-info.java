/** Log files as lines: plain, gzip, zstd or bzip2, grown, renamed, cut off. */
@NullMarked
package org.stayindexed.logs.read;

import org.jspecify.annotations.NullMarked;
