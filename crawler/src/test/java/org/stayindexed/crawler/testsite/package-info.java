/** Servers on this machine for tests: a site that behaves, and one that says anything. */
@NullMarked
package org.stayindexed.crawler.testsite;

import org.jspecify.annotations.NullMarked;
