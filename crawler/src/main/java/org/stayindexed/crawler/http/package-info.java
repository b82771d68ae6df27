/** HTTP: one request, one outcome, never an exception. */
@NullMarked
package org.stayindexed.crawler.http;

import org.jspecify.annotations.NullMarked;
