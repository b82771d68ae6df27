/**
 * The only package that knows crawler4j: its threads and hooks drive the crawl, everything it would
 * decide is decided by our own classes. Dropping crawler4j means replacing this package.
 */
@NullMarked
package org.stayindexed.crawler.crawler4j;

import org.jspecify.annotations.NullMarked;
