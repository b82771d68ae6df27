/** From the lines of a file to counts of hits. */
@NullMarked
package org.stayindexed.logs.ingest;

import org.jspecify.annotations.NullMarked;
