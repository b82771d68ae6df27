/** The HTML report of a run: one file, no scripts, nothing loaded from anywhere. */
@NullMarked
package org.stayindexed.report;

import org.jspecify.annotations.NullMarked;
