/** What a page says about itself, as facts without judgement. */
@NullMarked
package org.stayindexed.model.page;

import org.jspecify.annotations.NullMarked;
