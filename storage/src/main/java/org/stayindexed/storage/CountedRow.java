package org.stayindexed.storage;

import java.util.Comparator;
import org.stayindexed.model.traffic.Hits;

/**
 * A row of one of the tables of counts, as it is sorted and written.
 *
 * @param urlId 0 in the table of the site
 * @param time the day or the second since 1970 with which it begins
 * @param hitClass number of the class of these hits
 */
record CountedRow(long urlId, long time, int hitClass, Hits hits) {
  /** The same URL together: its rows then stand in few pages of the file. */
  static final Comparator<CountedRow> ORDER =
      Comparator.comparingLong(CountedRow::urlId)
          .thenComparingLong(CountedRow::time)
          .thenComparingInt(CountedRow::hitClass);
}
