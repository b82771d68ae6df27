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
  static final Comparator<CountedRow> ORDER = CountedRow::compare;

  /** Written out: there are hundreds of thousands of rows in a batch. */
  private static int compare(CountedRow a, CountedRow b) {
    if (a.urlId != b.urlId) {
      return Long.compare(a.urlId, b.urlId);
    }
    return a.time != b.time
        ? Long.compare(a.time, b.time)
        : Integer.compare(a.hitClass, b.hitClass);
  }
}
