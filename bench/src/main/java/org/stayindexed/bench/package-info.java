/** A site with known truth, and what the crawler costs on it beside a bare loop. Never released. */
@NullMarked
package org.stayindexed.bench;

import org.jspecify.annotations.NullMarked;
