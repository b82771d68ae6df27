package org.stayindexed.app.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.stayindexed.model.finding.FindingRules;

/**
 * What may be broken for a while, one a line: {@code RULE URL-PATTERN until DATE REASON}, where *
 * stands for anything.
 */
public final class Suppressions {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final List<Suppression> all = new ArrayList<>();
  private final List<String> expired = new ArrayList<>();

  private record Suppression(String rule, Pattern url) {
    boolean covers(Problem problem) {
      return (rule.equals("*") || rule.equals(problem.rule()))
          && url.matcher(problem.url()).matches();
    }
  }

  /**
   * Reads the lines of a file.
   *
   * @param name of the file, for messages
   * @param today a suppression holds until the end of its day, UTC
   * @throws IllegalArgumentException if a line lacks something, with its number
   */
  public static Suppressions parse(String name, List<String> lines, LocalDate today) {
    Suppressions suppressions = new Suppressions();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        suppressions.add(name + " line " + (i + 1), line, today);
      }
    }
    return suppressions;
  }

  private void add(String place, String line, LocalDate today) {
    String[] words = SPACE.split(line, 5);
    if (words.length < 4 || !words[2].equals("until")) {
      throw wrong(place, "has no \"until DATE\" behind rule and URL pattern");
    }
    if (words.length < 5) {
      throw wrong(place, "has no reason behind the date");
    }
    if (!known(words[0])) {
      throw wrong(place, "names no rule: " + words[0]);
    }
    if (date(place, words[3]).isBefore(today)) {
      expired.add(place + " expired on " + words[3] + " and is ignored: " + line);
    } else {
      all.add(new Suppression(words[0], wildcard(words[1])));
    }
  }

  private static LocalDate date(String place, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(place, "has no date like 2027-01-31 behind \"until\" but " + text);
    }
  }

  private static boolean known(String rule) {
    return List.of("*", "AT_RISK", "SITE_INCIDENT").contains(rule)
        || FindingRules.all().stream().anyMatch(known -> known.id().equals(rule));
  }

  private static IllegalArgumentException wrong(String place, String what) {
    return new IllegalArgumentException(
        place
            + " "
            + what
            + ". Write: RULE URL-PATTERN until DATE REASON, for example"
            + " STATUS_404 https://example.com/old/* until 2027-01-31 moves with the relaunch");
  }

  private static Pattern wildcard(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (String part : pattern.split("\\*", -1)) {
      regex
          .append(regex.isEmpty() ? "" : ".*")
          .append(part.isEmpty() ? "(?:)" : Pattern.quote(part));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** Whether that may be broken. */
  public boolean cover(Problem problem) {
    return all.stream().anyMatch(suppression -> suppression.covers(problem));
  }

  /** A sentence for each line that counts no more. */
  public List<String> expired() {
    return List.copyOf(expired);
  }
}
