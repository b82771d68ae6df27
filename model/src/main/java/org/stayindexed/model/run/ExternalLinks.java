package org.stayindexed.model.run;

import org.stayindexed.model.url.PageUrl;

/**
 * Links to one target on another site. Handed over from time to time, after the {@link
 * ExternalCheck} of that target; the counts of one run add up.
 *
 * @param url the target
 * @param links how many pages that link to it were met since the last time
 */
public record ExternalLinks(PageUrl url, int links) implements CrawlFact {}
