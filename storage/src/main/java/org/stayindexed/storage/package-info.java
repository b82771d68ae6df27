/** The database: one writer that loses nothing it acknowledged, and readers that never block it. */
@NullMarked
package org.stayindexed.storage;

import org.jspecify.annotations.NullMarked;
