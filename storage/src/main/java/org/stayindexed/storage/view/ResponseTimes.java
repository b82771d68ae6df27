package org.stayindexed.storage.view;

/**
 * Milliseconds from request to response header, over all answers of a run.
 *
 * @param median half of the answers came faster
 * @param p95 95 of 100 came faster
 */
public record ResponseTimes(long median, long p95) {}
