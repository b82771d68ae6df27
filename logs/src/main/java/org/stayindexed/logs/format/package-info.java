/** Access log formats: what servers write, compiled into a reader of lines. */
@NullMarked
package org.stayindexed.logs.format;

import org.jspecify.annotations.NullMarked;
