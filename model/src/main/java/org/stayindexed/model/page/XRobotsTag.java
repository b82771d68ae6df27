package org.stayindexed.model.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads X-Robots-Tag lines: a comma list of rules, optionally after a user agent and a colon that
 * holds for the rules behind it. Some rules carry a colon of their own.
 *
 * <p>Source: Google Search Central, "Robots meta tag, data-nosnippet, and X-Robots-Tag
 * specifications".
 */
public final class XRobotsTag {
  private static final Set<String> RULES_WITH_VALUE =
      Set.of("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview");

  private XRobotsTag() {}

  /** The directives of one header line, one for each user agent that it names. */
  public static List<RobotsDirective> parse(String value) {
    String evidence = "X-Robots-Tag: " + value;
    List<RobotsDirective> directives = new ArrayList<>(1);
    String agent = RobotsDirective.EVERYBODY;
    StringBuilder rules = new StringBuilder();
    for (String part : value.split(",", -1)) {
      String named = agentOf(part);
      if (!named.isEmpty()) {
        add(directives, agent, rules, evidence);
        agent = named;
      }
      String rule = named.isEmpty() ? part : part.substring(part.indexOf(':') + 1);
      rules.append(rules.isEmpty() ? "" : ",").append(rule.strip());
    }
    add(directives, agent, rules, evidence);
    return directives;
  }

  private static String agentOf(String part) {
    int colon = part.indexOf(':');
    String name = colon < 0 ? "" : part.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    // A date behind unavailable_after has a comma and colons: "Fri, 25 Jun 2027 15:00:00 GMT".
    boolean insideDate = name.indexOf(' ') >= 0;
    return RULES_WITH_VALUE.contains(name) || insideDate ? "" : name;
  }

  private static void add(
      List<RobotsDirective> directives, String agent, StringBuilder rules, String evidence) {
    if (!rules.toString().isBlank()) {
      directives.add(new RobotsDirective(agent, rules.toString(), evidence));
    }
    rules.setLength(0);
  }
}
