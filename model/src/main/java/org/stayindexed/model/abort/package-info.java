/** Why clients go away before they get an answer, as far as an access log can tell. */
@NullMarked
package org.stayindexed.model.abort;

import org.jspecify.annotations.NullMarked;
