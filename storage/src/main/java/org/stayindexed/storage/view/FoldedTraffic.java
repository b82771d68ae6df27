package org.stayindexed.storage.view;

import java.time.Instant;

/**
 * What became of old hours of access logs.
 *
 * @param before hours of days before this time were folded
 * @param days how many days of files were folded
 * @param rowsBefore rows of hours that they had
 * @param rowsAfter rows of days that they have
 * @param urlHours rows of failed URLs by the hour that were removed; their days stay
 */
public record FoldedTraffic(
    Instant before, long days, long rowsBefore, long rowsAfter, long urlHours) {}
