/** The gate: what is new and bad enough to fail, and the forms in which others read it. */
@NullMarked
package org.stayindexed.app.check;

import org.jspecify.annotations.NullMarked;
