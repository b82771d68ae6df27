package org.stayindexed.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stayindexed.crawler.frontier.Patience;
import org.stayindexed.crawler.run.Pace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How fast {@code crawl} asks, and how it treats hosts that fail. */
final class PaceOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--delay",
      paramLabel = "DURATION",
      defaultValue = "1s",
      converter = DurationText.class,
      description =
          "At least so long between the starts of two requests to one host (default: 1s). Shorten"
              + " it only for a site of your own. A longer Crawl-delay in robots.txt is obeyed.")
  private Duration delay = Duration.ofSeconds(1);

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "1",
      description = "At most so many requests to one host at the same time (default: 1).")
  private int concurrency;

  @Option(
      names = "--max-rate",
      paramLabel = "RATE",
      converter = Rate.class,
      description =
          "At most so many requests in all, over all hosts: 5/s, 30/min (default: no limit).")
  private Duration overallDelay = Duration.ZERO;

  @Option(
      names = "--second-look",
      paramLabel = "DURATION",
      defaultValue = "30s",
      converter = DurationText.class,
      description =
          "A 403, 429, 5xx or missing answer, which the crawl itself may have caused, is believed"
              + " only if it stays so long (default: 30s); 0 believes it at once.")
  private Duration secondLook = Patience.DEFAULT.secondLook();

  @Option(
      names = "--give-up-after",
      paramLabel = "DURATION",
      defaultValue = "10m",
      converter = DurationText.class,
      description =
          "A host that answers nothing but errors is asked less and less, and so long at most"
              + " (default: 10m); also the longest Retry-After that is waited for.")
  private Duration giveUpAfter = Patience.DEFAULT.giveUpAfter();

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  PaceOptions() {}

  Pace pace() {
    if (concurrency < 1 || concurrency > Pace.MAX_CONCURRENCY) {
      throw new ParameterException(
          spec.commandLine(),
          "--concurrency must be between 1 and " + Pace.MAX_CONCURRENCY + ", not " + concurrency);
    }
    return new Pace(
        delay,
        concurrency,
        overallDelay,
        Patience.DEFAULT.withSecondLook(secondLook).withGiveUpAfter(giveUpAfter));
  }

  /** How fast one host is asked, as it would be typed. */
  List<String> arguments() {
    return List.of(
        "--delay", DurationText.of(delay), "--concurrency", Integer.toString(concurrency));
  }

  /** A number of requests in a time, kept as the time between two. */
  static final class Rate implements ITypeConverter<Duration> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)/(s|min|h)");

    @Override
    public Duration convert(String value) {
      Matcher matcher = TEXT.matcher(value.strip());
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "\"" + value + "\" is no rate; write 5/s, 30/min or 500/h");
      }
      BigDecimal requests = new BigDecimal(matcher.group(1));
      if (requests.signum() == 0) {
        return Duration.ZERO;
      }
      BigDecimal nanos = BigDecimal.valueOf(unit(matcher.group(2)).toNanos());
      return Duration.ofNanos(nanos.divide(requests, RoundingMode.CEILING).longValue());
    }

    private static Duration unit(String name) {
      return switch (name) {
        case "min" -> Duration.ofMinutes(1);
        case "h" -> Duration.ofHours(1);
        default -> Duration.ofSeconds(1);
      };
    }
  }
}
