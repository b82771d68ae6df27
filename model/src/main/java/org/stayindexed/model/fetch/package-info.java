/** What a server answered, or how it failed to answer. */
@NullMarked
package org.stayindexed.model.fetch;

import org.jspecify.annotations.NullMarked;
