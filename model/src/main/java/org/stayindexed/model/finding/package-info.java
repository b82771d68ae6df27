/** What can be wrong with a page or a site: pure rules, each with its source and how to fix it. */
@NullMarked
package org.stayindexed.model.finding;

import org.jspecify.annotations.NullMarked;
