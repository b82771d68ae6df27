package org.stayindexed.storage.view;

import java.time.Instant;

/**
 * What became of old rows of access logs.
 *
 * @param before hours of days before this time were folded
 * @param days how many days of files were folded
 * @param rowsBefore rows that were folded: of hours, and of days of a URL
 * @param rowsAfter rows that they became
 * @param urlHours rows of failed URLs by the hour that were removed; their days stay
 */
public record FoldedTraffic(
    Instant before, long days, long rowsBefore, long rowsAfter, long urlHours) {}
