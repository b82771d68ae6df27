package org.stayindexed.storage.view;

/**
 * What a run made of the findings of its site.
 *
 * @param found new or back again
 * @param fixed not there any more
 * @param open all that are there
 * @param openHigh those that cost most
 * @param openNotices those that are often meant so
 */
public record FindingCounts(long found, long fixed, long open, long openHigh, long openNotices) {}
