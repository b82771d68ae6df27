/** Reading a robots.txt and asking it about URLs, without any network (RFC 9309). */
@NullMarked
package org.stayindexed.crawler.robots;

import org.jspecify.annotations.NullMarked;
