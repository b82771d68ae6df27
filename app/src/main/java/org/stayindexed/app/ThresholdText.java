package org.stayindexed.app;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stayindexed.app.output.Printable;
import org.stayindexed.app.schedule.NearMatch;
import org.stayindexed.model.risk.RiskThreshold;
import picocli.CommandLine.TypeConversionException;

/** Times of the de-index clock as people write them: {@code server-error-dropped=36h}. */
final class ThresholdText {
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})(m|h|d)");

  private ThresholdText() {}

  /**
   * One name and its time.
   *
   * @throws TypeConversionException with what is wrong, and the likeliest name
   */
  static Map.Entry<RiskThreshold, Duration> parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new TypeConversionException(
          quote(text) + " sets no time; write server-error-dropped=36h");
    }
    return Map.entry(
        threshold(text.substring(0, equals).strip()), time(text.substring(equals + 1).strip()));
  }

  private static RiskThreshold threshold(String name) {
    return RiskThreshold.labelled(name).orElseThrow(() -> unknown(name));
  }

  private static TypeConversionException unknown(String name) {
    String near =
        NearMatch.of(name, RiskThreshold.labels())
            .map(match -> " Did you mean " + match + "?")
            .orElse("");
    return new TypeConversionException(
        "There is no threshold "
            + quote(name)
            + "."
            + near
            + " All of them: ./stayindexed thresholds");
  }

  private static Duration time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException(quote(text) + " is no time; write 90m, 36h or 14d");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static String quote(String text) {
    return "\"" + Printable.of(text) + "\"";
  }

  /** The same way to write a time: {@code 90m}, {@code 36h}, {@code 14d}. */
  static String of(Duration time) {
    if (time.toMinutesPart() != 0) {
      return time.toMinutes() + "m";
    }
    boolean wholeDays = time.toHoursPart() == 0 && time.toDays() > 3;
    return wholeDays ? time.toDays() + "d" : time.toHours() + "h";
  }
}
