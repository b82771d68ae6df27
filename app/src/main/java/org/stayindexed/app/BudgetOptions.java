package org.stayindexed.app;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stayindexed.crawler.frontier.Budget;
import org.stayindexed.crawler.run.QuietHours;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much {@code crawl} may use up, and when. */
final class BudgetOptions {
  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,2}:\\d{2})\\s*-\\s*(\\d{1,2}:\\d{2})");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "Look at N pages at most; the next crawl begins with what is left.")
  private @Nullable Long maxPages;

  @Option(
      names = "--max-time",
      paramLabel = "DURATION",
      converter = DurationText.class,
      description = "Ask nothing more after so long (2h, 30m); the next crawl goes on.")
  private @Nullable Duration maxTime;

  @Option(
      names = "--hours",
      paramLabel = "FROM-TO",
      description =
          "Ask only in these hours, 01:00-05:00 say: waits until they begin, ends when they end.")
  private @Nullable String hours;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of --hours: Europe/Paris, UTC (default: this machine's).")
  private @Nullable String zone;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  BudgetOptions() {}

  Budget budget() {
    if (maxPages != null && maxPages < 1) {
      throw wrong("--max-pages must be 1 or more, not " + maxPages);
    }
    if (maxTime != null && maxTime.isZero()) {
      throw wrong("--max-time must be longer than 0; leave it out for a crawl without a limit");
    }
    return new Budget(
        maxPages == null ? OptionalLong.empty() : OptionalLong.of(maxPages),
        Optional.ofNullable(maxTime));
  }

  Optional<QuietHours> hours() {
    if (hours == null) {
      if (zone != null) {
        throw wrong("--zone is the zone of --hours, which is missing: --hours 01:00-05:00");
      }
      return Optional.empty();
    }
    Matcher matcher = HOURS.matcher(hours.strip());
    if (!matcher.matches()) {
      throw wrong("--hours \"" + hours + "\" are no hours; write 01:00-05:00");
    }
    try {
      return Optional.of(
          new QuietHours(
              time(matcher.group(1)), time(matcher.group(2)), ZoneChoice.of(zone, spec)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw wrong("--hours \"" + hours + "\" are no hours; write 01:00-05:00");
    }
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text.length() == 4 ? "0" + text : text);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
