/** Log files as lines: plain or gzip, grown, renamed, cut off. */
@NullMarked
package org.stayindexed.logs.read;

import org.jspecify.annotations.NullMarked;
