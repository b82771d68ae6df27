package org.stayindexed.storage.view;

import org.jspecify.annotations.Nullable;

/**
 * A site that was crawled, or whose access log was read.
 *
 * @param site its host, as in {@code run_summary}
 * @param lastRun its last run; absent if only its log is known
 */
public record KnownSite(String site, @Nullable Long lastRun) {}
