package org.stayindexed.crawler.run;

import java.util.Optional;
import org.stayindexed.model.run.RunState;

/**
 * How a crawl ended.
 *
 * @param state finished, partial, interrupted or failed
 * @param reason why it did not finish, in words; empty if it did
 * @param error what made it fail
 */
public record CrawlEnd(RunState state, String reason, Optional<Throwable> error) {}
