/** The one normalised form of a URL, and what is known about it without asking the network. */
@NullMarked
package org.stayindexed.model.url;

import org.jspecify.annotations.NullMarked;
