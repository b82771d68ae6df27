package org.stayindexed.model.fetch;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each code of {@link StatusCatalogue} means and how it is repaired; a code that is not in it
 * counts as the x00 of its class (RFC 9110 section 15).
 */
public final class StatusSenses {
  private static final SortedMap<Integer, List<StatusSense>> SENSES = new TreeMap<>();

  static {
    OfficialSenses.all().forEach(StatusSenses::add);
    UnofficialSenses.all().forEach(StatusSenses::add);
  }

  private StatusSenses() {}

  /** What a code can mean, one sense for each place where it is seen; never empty. */
  public static List<StatusSense> of(int code) {
    List<StatusSense> known = SENSES.get(code);
    return known == null ? List.of(ofItsClass(code)) : known;
  }

  /** The codes that have senses of their own. */
  static Map<Integer, List<StatusSense>> all() {
    return Map.copyOf(SENSES);
  }

  private static StatusSense ofItsClass(int code) {
    int hundreds = code / 100;
    boolean inHttp = hundreds >= 1 && hundreds <= 5;
    return StatusSense.answered(
        inHttp
            ? "No code that is known. Clients treat it as "
                + StatusCatalogue.describe(hundreds * 100)
                + "."
            : "Outside of HTTP, whose codes are 100 to 599. Clients treat it as a server error (5xx).",
        inHttp
            ? "Ask what sends it, and answer with an official code."
            : "Usually a bot wall: look whether it refuses search engines too.");
  }

  private static void add(int code, List<StatusSense> senses) {
    if (SENSES.put(code, List.copyOf(senses)) != null) {
      throw new IllegalStateException("Status " + code + " is explained twice");
    }
  }
}
