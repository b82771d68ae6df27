package org.stayindexed.crawler.sitemap;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * A date in a sitemap: a W3C date and time, of which all behind the year may be missing, or the
 * date of a feed by RFC 822. What is missing is the beginning; a time without a zone is in UTC.
 *
 * @see <a href="https://www.w3.org/TR/NOTE-datetime">W3C date and time formats</a>
 */
final class EntryDate {
  private static final DateTimeFormatter W3C =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu[-MM[-dd['T'HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[XXX][XX]]]]")
          .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
          .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
          .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Without the day of the week, which says nothing new. */
  private static final DateTimeFormatter RFC_822 =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d MMM [uuuu][uu] HH:mm[:ss] ")
          .appendPattern("[XX]['GMT']['UTC']['UT']")
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  private EntryDate() {}

  /** The moment, empty if the text is no date. */
  static Optional<Instant> parse(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    DateTimeFormatter format =
        Character.isDigit(text.charAt(0)) && text.indexOf(' ') < 0 ? W3C : RFC_822;
    return parse(format, text.substring(format == W3C ? 0 : text.indexOf(',') + 1).strip());
  }

  /** Looks first whether the form is right, which is cheaper than an exception. */
  private static Optional<Instant> parse(DateTimeFormatter format, String text) {
    ParsePosition end = new ParsePosition(0);
    TemporalAccessor form = format.parseUnresolved(text, end);
    if (form == null || end.getErrorIndex() >= 0 || end.getIndex() < text.length()) {
      return Optional.empty();
    }
    try {
      return Optional.of(format.parse(text, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
