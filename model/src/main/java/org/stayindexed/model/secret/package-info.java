/** What must never be shown or stored, and how it is found in URLs and texts. */
@NullMarked
package org.stayindexed.model.secret;

import org.jspecify.annotations.NullMarked;
