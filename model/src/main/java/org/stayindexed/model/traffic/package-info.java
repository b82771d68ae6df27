/** What access logs tell: who asked for which URL, when, and how it ended. */
@NullMarked
package org.stayindexed.model.traffic;

import org.jspecify.annotations.NullMarked;
