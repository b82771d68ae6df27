package org.stayindexed.model.fetch;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a server asks to be left alone.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110 section 10.2.3</a>
 */
public final class RetryAfter {
  /** More than anybody waits, and few enough for every unit of time. */
  private static final BigInteger LONGEST_SECONDS = BigInteger.valueOf(Integer.MAX_VALUE);

  /** RFC 9110 section 5.6.7: the form in use, and the two that a recipient must still read. */
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          new DateTimeFormatterBuilder()
              .appendPattern("EEEE, dd-MMM-")
              .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.ENGLISH)
              .withZone(ZoneOffset.UTC),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH)
              .withZone(ZoneOffset.UTC));

  private RetryAfter() {}

  /**
   * The time to wait after an answer of 429 or 503: seconds or a date, zero for one that has
   * passed. Empty for other answers, and where the value is neither.
   *
   * @param now when the answer came
   */
  public static Optional<Duration> of(FetchOutcome.Answered answer, Instant now) {
    boolean says = answer.statusCode() == 429 || answer.statusCode() == 503;
    return says
        ? answer.headers().first("Retry-After").flatMap(value -> read(value.strip(), now))
        : Optional.empty();
  }

  private static Optional<Duration> read(String value, Instant now) {
    if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(
          Duration.ofSeconds(new BigInteger(value).min(LONGEST_SECONDS).longValue()));
    }
    return DATES.stream()
        .flatMap(format -> date(value, format).stream())
        .findFirst()
        .map(date -> date.isBefore(now) ? Duration.ZERO : Duration.between(now, date));
  }

  private static Optional<Instant> date(String value, DateTimeFormatter format) {
    try {
      return Optional.of(ZonedDateTime.parse(value, format).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
