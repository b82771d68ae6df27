package org.stayindexed.crawler.scope;

import org.stayindexed.model.run.SkipReason;

/**
 * The decision not to look at a URL.
 *
 * @param reason why
 * @param pattern what such URLs have in common, the key under which they are counted
 */
public record LeftOut(SkipReason reason, String pattern) {}
