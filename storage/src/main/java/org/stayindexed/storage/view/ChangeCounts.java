package org.stayindexed.storage.view;

/**
 * What changed between two runs of a site.
 *
 * @param newUrls seen for the first time ever
 * @param vanishedUrls seen by the earlier run and not by the later one
 * @param lost eligible before, not eligible now
 * @param gained not eligible before, eligible now
 * @param other any other change of status or reason
 */
public record ChangeCounts(long newUrls, long vanishedUrls, long lost, long gained, long other) {}
