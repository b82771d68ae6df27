/** What a crawl shows to get in: headers, a login, cookies, a proxy. */
@NullMarked
package org.stayindexed.crawler.access;

import org.jspecify.annotations.NullMarked;
