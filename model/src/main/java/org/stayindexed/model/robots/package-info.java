/** What robots.txt says of a URL. */
@NullMarked
package org.stayindexed.model.robots;

import org.jspecify.annotations.NullMarked;
