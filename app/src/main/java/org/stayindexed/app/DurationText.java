package org.stayindexed.app;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: {@code 0}, {@code 500ms}, {@code 1.5s}, {@code 2m}. */
final class DurationText implements ITypeConverter<Duration> {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(ms|s|m|h)?");

  @Override
  public Duration convert(String value) {
    Matcher matcher = TEXT.matcher(value.strip());
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "\"" + value + "\" is no duration; write 500ms, 1.5s or 2m, or a number of seconds");
    }
    long unitNanos = unit(matcher.group(2)).toNanos();
    BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unitNanos));
    return Duration.ofNanos(nanos.longValue());
  }

  private static Duration unit(@Nullable String name) {
    return switch (name == null ? "s" : name) {
      case "ms" -> Duration.ofMillis(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      default -> Duration.ofSeconds(1);
    };
  }

  /** The shortest way to write a duration: {@code 1s}, {@code 250ms}. */
  static String of(Duration duration) {
    return duration.toMillis() % 1_000 == 0
        ? duration.toSeconds() + "s"
        : duration.toMillis() + "ms";
  }
}
