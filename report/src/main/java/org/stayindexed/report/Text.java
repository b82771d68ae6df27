package org.stayindexed.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.IndexReason;

/** How numbers and times look in a report. */
public final class Text {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Text() {}

  /** With thousands separators: {@code 12,345}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** To the minute: {@code 2026-11-22 02:15 UTC}. */
  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** The day of it in UTC: {@code 2026-11-22}. */
  static String day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** A time in one piece, which is not broken at the end of a line. */
  static String whole(Instant instant) {
    return time(instant).replace(' ', '\u00a0');
  }

  /** {@code 3.1 s}, {@code 12 min 5 s}, {@code 2 h 10 min}. */
  public static String duration(Duration duration) {
    if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
      return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
    }
    return duration.toHours() > 0
        ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
        : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
  }

  /** One page, two pages: {@code 1 page}, {@code 2 pages}. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** A share of a whole in percent with one digit, {@code 0.0} of nothing. */
  public static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f", whole == 0 ? 0 : 100.0 * part / whole);
  }

  /** The text, or its beginning where it is longer than so many letters. */
  public static String cut(String text, int letters) {
    if (text.length() <= letters) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(letters - 1)) ? letters - 1 : letters;
    return text.substring(0, end) + "…";
  }

  /** A name of ours as words: {@code TO_ERROR} is {@code to error}; nothing where there is none. */
  public static String words(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The title of a reason, else its name as words. */
  public static String reason(@Nullable String reason) {
    for (IndexReason known : IndexReason.values()) {
      if (known.name().equals(reason)) {
        return known.title();
      }
    }
    return words(reason);
  }
}
