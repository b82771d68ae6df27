/** Access log formats: what nginx.conf says, compiled into a reader of lines. */
@NullMarked
package org.stayindexed.logs.format;

import org.jspecify.annotations.NullMarked;
