package org.stayindexed.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often something happened in each hour of the week, UTC.
 *
 * @param title what
 * @param summary the most of it, and when
 * @param css the class of its colour for the style sheet
 * @param lines the days from Monday on
 */
public record HeatMap(String title, String summary, String css, List<Line> lines) {
  private static final int HOURS = 24;
  private static final int LEVELS = 5;
  private static final int LARGE = 10_000;
  private static final int THOUSAND = 1_000;

  /** A day of the week. */
  public record Line(String day, List<Hour> hours) {
    public Line {
      hours = List.copyOf(hours);
    }
  }

  /**
   * An hour of it.
   *
   * @param words shown when it is pointed at
   * @param shown the number, short
   * @param level how much that is, from 0, nothing, to 5
   */
  public record Hour(String words, String shown, int level) {}

  public HeatMap {
    lines = List.copyOf(lines);
  }

  /** Of counts by the beginning of their hour. */
  static HeatMap of(String title, String css, Map<Instant, Long> counts) {
    long[][] week = new long[DayOfWeek.values().length][HOURS];
    counts.forEach(
        (start, count) -> {
          OffsetDateTime at = start.atOffset(ZoneOffset.UTC);
          week[at.getDayOfWeek().getValue() - 1][at.getHour()] += count;
        });
    long most = 0;
    String when = "";
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int hour = 0; hour < HOURS; hour++) {
        if (week[day.getValue() - 1][hour] > most) {
          most = week[day.getValue() - 1][hour];
          when = words(day, hour);
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      lines.add(line(day, week[day.getValue() - 1], most));
    }
    return new HeatMap(title, "most " + when + ": " + Text.number(most), css, lines);
  }

  private static Line line(DayOfWeek day, long[] counts, long most) {
    List<Hour> hours = new ArrayList<>();
    for (int hour = 0; hour < HOURS; hour++) {
      long count = counts[hour];
      hours.add(
          new Hour(words(day, hour) + ": " + Text.number(count), shown(count), level(count, most)));
    }
    return new Line(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), hours);
  }

  private static String words(DayOfWeek day, int hour) {
    return String.format(
        Locale.ROOT, "%s %02d:00 UTC", day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), hour);
  }

  private static int level(long count, long most) {
    return count == 0 ? 0 : (int) Math.max(1, Math.ceil((double) count * LEVELS / most));
  }

  private static String shown(long count) {
    return count == 0 ? "" : count < LARGE ? Long.toString(count) : count / THOUSAND + "k";
  }

  /** The hours above its columns. */
  public static List<String> heads() {
    List<String> heads = new ArrayList<>();
    for (int hour = 0; hour < HOURS; hour++) {
      heads.add(String.format(Locale.ROOT, "%02d", hour));
    }
    return heads;
  }
}
