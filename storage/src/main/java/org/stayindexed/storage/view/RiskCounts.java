package org.stayindexed.storage.view;

/**
 * How many pages of a site are at risk.
 *
 * @param lost those that were seen eligible before
 * @param wanted those that never were, but that links or a search bot ask for
 */
public record RiskCounts(long lost, long wanted) {}
