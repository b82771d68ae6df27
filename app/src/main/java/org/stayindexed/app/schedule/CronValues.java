package org.stayindexed.app.schedule;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The values that one field of a cron expression, known to be right, stands for. */
enum CronValues {
  MINUTE(0, 59, ""),
  HOUR(0, 23, ""),
  DAY(1, 31, ""),
  MONTH(1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
  WEEKDAY(0, 7, "sun mon tue wed thu fri sat");

  private final int least;
  private final int greatest;
  private final String names;

  CronValues(int least, int greatest, String names) {
    this.least = least;
    this.greatest = greatest;
    this.names = names;
  }

  /** Whether the field leaves nothing out. */
  boolean isAny(String field) {
    return field.equals("*") || field.equals("*/1");
  }

  /** The values in order; a Sunday that was written as 7 is 0. */
  SortedSet<Integer> of(String field) {
    SortedSet<Integer> values = new TreeSet<>();
    for (String part : field.split(",", -1)) {
      String[] stepped = part.split("/", -1);
      int step = stepped.length > 1 ? Integer.parseInt(stepped[1]) : 1;
      String[] range = stepped[0].equals("*") ? new String[0] : stepped[0].split("-", -1);
      int from = range.length == 0 ? least : number(range[0]);
      int to = range.length == 2 ? number(range[1]) : stepped.length > 1 ? last() : from;
      for (int value = from; value <= (range.length == 0 ? last() : to); value += step) {
        values.add(this == WEEKDAY ? value % 7 : value);
      }
    }
    return values;
  }

  /** Seven is another name of Sunday, and no further day. */
  private int last() {
    return this == WEEKDAY ? 6 : greatest;
  }

  private int number(String text) {
    int named = List.of(names.split(" ", -1)).indexOf(text.toLowerCase(Locale.ROOT));
    return named < 0 ? Integer.parseInt(text) : named + least;
  }
}
