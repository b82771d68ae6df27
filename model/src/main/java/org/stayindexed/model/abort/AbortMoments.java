package org.stayindexed.model.abort;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * When the clients of one URL went away.
 *
 * @param byHour how many in each hour, by its beginning; hours without any are left out
 * @param observed for how long requests of the URL were logged at all
 */
public record AbortMoments(Map<Instant, Long> byHour, Duration observed) {
  private static final int LEAST_ABORTS = 10;
  private static final int LEAST_DAYS = 3;
  private static final int LEAST_WEEKS = 2;
  private static final Duration A_DAY = Duration.ofDays(1);

  public AbortMoments {
    byHour = Map.copyOf(byHour);
  }

  /**
   * What these moments have in common.
   *
   * @param evidence what speaks for it, as a part of a sentence
   */
  public record Finding(AbortRhythm rhythm, String evidence) {}

  /** What they have in common, the most telling first. The thresholds are our own. */
  public Finding judge() {
    long all = byHour.values().stream().mapToLong(Long::longValue).sum();
    if (all < LEAST_ABORTS) {
      return new Finding(AbortRhythm.UNKNOWN, all + " with a known hour are too few");
    }
    Group<Instant> hour = most(Function.identity());
    if (hour.isAtLeast(60, all) && observed.compareTo(A_DAY) >= 0) {
      return new Finding(
          AbortRhythm.BURST, hour.percent(all) + " % in the hour from " + hour.key + " on");
    }
    Group<Integer> hourOfDay = most(start -> utc(start).getHour());
    long days =
        distinct(hourOfDay, start -> utc(start).getHour(), start -> utc(start).toLocalDate());
    if (hourOfDay.isAtLeast(60, all) && days >= LEAST_DAYS) {
      return new Finding(
          AbortRhythm.DAILY,
          String.format(
              Locale.ROOT,
              "%d %% from %02d:00 to %02d:59 UTC, on %d days",
              hourOfDay.percent(all),
              hourOfDay.key,
              hourOfDay.key,
              days));
    }
    return weekly(all);
  }

  private Finding weekly(long all) {
    Group<DayOfWeek> day = most(start -> utc(start).getDayOfWeek());
    long weeks =
        distinct(day, start -> utc(start).getDayOfWeek(), start -> utc(start).toLocalDate());
    if (day.isAtLeast(60, all) && weeks >= LEAST_WEEKS) {
      return new Finding(
          AbortRhythm.WEEKLY,
          day.percent(all)
              + " % on "
              + day.key.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              + "s (UTC), in "
              + weeks
              + " weeks");
    }
    return observed.compareTo(A_DAY) < 0
        ? new Finding(AbortRhythm.UNKNOWN, "the log of the URL covers less than a day")
        : new Finding(AbortRhythm.SPREAD, "in " + byHour.size() + " different hours");
  }

  /** Hours that have something in common, and their aborts. */
  private record Group<K>(K key, long aborts) {
    boolean isAtLeast(int percent, long all) {
      return 100 * aborts >= percent * all;
    }

    long percent(long all) {
      return 100 * aborts / all;
    }
  }

  /** The group with the most aborts, the earliest of equals. */
  private <K extends Comparable<K>> Group<K> most(Function<Instant, K> key) {
    Map<K, Long> sums = new TreeMap<>();
    byHour.forEach((start, aborts) -> sums.merge(key.apply(start), aborts, Long::sum));
    return sums.entrySet().stream()
        .map(sum -> new Group<>(sum.getKey(), sum.getValue()))
        .reduce((best, next) -> next.aborts > best.aborts ? next : best)
        .orElseThrow();
  }

  private <K> long distinct(Group<K> group, Function<Instant, K> key, Function<Instant, ?> part) {
    return byHour.keySet().stream()
        .filter(start -> key.apply(start).equals(group.key))
        .map(part)
        .distinct()
        .count();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
