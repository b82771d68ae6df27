/** Fingerprints of bytes and texts that are equal on every machine. */
@NullMarked
package org.stayindexed.model.hash;

import org.jspecify.annotations.NullMarked;
