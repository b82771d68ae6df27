/** The interactive SQL shell. */
@NullMarked
package org.stayindexed.app.shell;

import org.jspecify.annotations.NullMarked;
