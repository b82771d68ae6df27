/** The de-index clock: which pages search engines will drop, why, and by when. */
@NullMarked
package org.stayindexed.model.risk;

import org.jspecify.annotations.NullMarked;
