/** The command line and the wiring of everything behind it. */
@NullMarked
package org.stayindexed.app;

import org.jspecify.annotations.NullMarked;
