package org.stayindexed.crawler.frontier;

/**
 * Where a frontier stands.
 *
 * @param queued URLs that wait for their turn
 * @param inFlight turns that are taken
 * @param seen URLs that were ever offered, each counted once
 */
public record FrontierStats(long queued, int inFlight, long seen) {}
