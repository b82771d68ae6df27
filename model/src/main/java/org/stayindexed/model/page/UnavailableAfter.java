package org.stayindexed.model.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the date after which a page asks to be shown no more. A date that cannot be read is
 * ignored; of several the earliest counts.
 *
 * <p>Source: Google, "Robots meta tag, data-nosnippet, and X-Robots-Tag specifications": "in a
 * widely adopted format including, but not limited to, RFC 822, RFC 850, and ISO 8601".
 */
public final class UnavailableAfter {
  private static final String RULE = "unavailable_after:";

  private static final String CRAWLER = "googlebot";

  private static final Pattern RFC_822_OR_850 =
      Pattern.compile(
          "(?:[a-z]+,\\s*)?(\\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\\d{4}|\\d{2})"
              + "(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?(?:\\s*([a-z]{1,4}|[+-]\\d{4}))?.*");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Zones of RFC 822 section 5.1, in hours; any other name is read as UTC. */
  private static final Map<String, Integer> ZONES =
      Map.of(
          "est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7);

  private static final List<Function<String, Instant>> ISO_8601 =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

  private UnavailableAfter() {}

  /** The date that a page names for Google's crawler. */
  public static Optional<Instant> of(Collection<RobotsDirective> directives) {
    return directives.stream()
        .filter(directive -> directive.addresses(CRAWLER))
        .flatMap(directive -> in(directive.rules()).stream())
        .min(Comparator.naturalOrder());
  }

  /** Whether a directive names a date, for whomever it is. */
  public static boolean isSaidBy(RobotsDirective directive) {
    return directive.rules().toLowerCase(Locale.ROOT).contains(RULE);
  }

  /** The date in a comma list of rules, in which the date itself may have a comma. */
  private static Optional<Instant> in(String rules) {
    String lower = rules.toLowerCase(Locale.ROOT);
    int start = lower.indexOf(RULE);
    if (start < 0) {
      return Optional.empty();
    }
    String[] parts = lower.substring(start + RULE.length()).split(",", 3);
    Optional<Instant> first = date(parts[0].strip());
    return first.isPresent() || parts.length == 1
        ? first
        : date(parts[0].strip() + ", " + parts[1].strip());
  }

  private static Optional<Instant> date(String text) {
    for (Function<String, Instant> format : ISO_8601) {
      try {
        return Optional.of(format.apply(text.toUpperCase(Locale.ROOT).replace(' ', 'T')));
      } catch (DateTimeException e) {
        // The next format may fit.
      }
    }
    Matcher named = RFC_822_OR_850.matcher(text);
    try {
      return named.matches() ? Optional.of(named(named)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant named(Matcher date) {
    int year = Integer.parseInt(date.group(3));
    LocalDate day =
        LocalDate.of(
            year < 100 ? 2000 + year : year,
            MONTHS.indexOf(date.group(2)) + 1,
            Integer.parseInt(date.group(1)));
    return day.atTime(LocalTime.of(number(date, 4), number(date, 5), number(date, 6)))
        .toInstant(zone(date.group(7)));
  }

  private static int number(Matcher date, int group) {
    return date.group(group) == null ? 0 : Integer.parseInt(date.group(group));
  }

  private static ZoneOffset zone(String name) {
    if (name == null || Character.isLetter(name.charAt(0))) {
      return ZoneOffset.ofHours(name == null ? 0 : ZONES.getOrDefault(name, 0));
    }
    return ZoneOffset.of(name);
  }
}
