package org.stayindexed.app.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stayindexed.model.finding.Severity;

/**
 * What makes a check fail.
 *
 * @param newOnes findings that are new and at least so bad
 * @param anyOnes findings, new or not, that are at least so bad
 * @param atRisk pages that came to be at risk, and failures of the whole site
 */
public record FailOn(Optional<Severity> newOnes, Optional<Severity> anyOnes, boolean atRisk) {

  /**
   * Reads {@code new:high,at-risk}.
   *
   * @throws IllegalArgumentException if it says something else
   */
  public static FailOn parse(String text) {
    FailOn all = new FailOn(Optional.empty(), Optional.empty(), false);
    for (String part : text.split(",", -1)) {
      all = all.and(part.strip().toLowerCase(Locale.ROOT), text);
    }
    return all;
  }

  private FailOn and(String part, String text) {
    if (part.equals("at-risk")) {
      return new FailOn(newOnes, anyOnes, true);
    }
    if (part.startsWith("new:")) {
      return new FailOn(Optional.of(severity(part, text)), anyOnes, atRisk);
    }
    if (part.startsWith("any:")) {
      return new FailOn(newOnes, Optional.of(severity(part, text)), atRisk);
    }
    throw wrong(part, text);
  }

  private static Severity severity(String part, String text) {
    String name = part.substring(part.indexOf(':') + 1).toUpperCase(Locale.ROOT);
    List<Severity> all = Arrays.asList(Severity.values());
    return all.stream()
        .filter(severity -> severity.name().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong(part, text));
  }

  private static IllegalArgumentException wrong(String part, String text) {
    return new IllegalArgumentException(
        "--fail-on "
            + text
            + ": \""
            + part
            + "\" is none of new:SEVERITY, any:SEVERITY and at-risk, where SEVERITY is high, medium,"
            + " low or notice");
  }
}
