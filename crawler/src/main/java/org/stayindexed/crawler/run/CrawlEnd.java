package org.stayindexed.crawler.run;

import java.util.Optional;
import org.stayindexed.model.run.RunState;

/**
 * How a crawl ended.
 *
 * @param state finished, interrupted or failed
 * @param error what made it fail
 */
public record CrawlEnd(RunState state, Optional<Throwable> error) {}
