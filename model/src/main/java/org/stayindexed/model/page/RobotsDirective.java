package org.stayindexed.model.page;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One robots meta tag or one X-Robots-Tag line.
 *
 * @param agent whom it addresses, in lower case: {@code robots} is everybody
 * @param rules its rules as they stand, a comma list
 * @param evidence what a person can look up: the header line, or the tag and where it stands
 * @param byteOffset where a tag that forbids indexing begins in the body, before any compression;
 *     no part of the evidence, because it moves with every word that is written above it
 */
public record RobotsDirective(String agent, String rules, String evidence, OptionalInt byteOffset)
    implements Serializable {

  /** The agent name that addresses every crawler. */
  public static final String EVERYBODY = "robots";

  /** A directive of which only the text is known. */
  public RobotsDirective(String agent, String rules, String evidence) {
    this(agent, rules, evidence, OptionalInt.empty());
  }

  /** The single rules in lower case, so that {@code max-image-preview:none} is not {@code none}. */
  public Set<String> tokens() {
    return Arrays.stream(rules.split(",", -1))
        .map(token -> token.strip().toLowerCase(Locale.ROOT))
        .filter(token -> !token.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it says noindex, which {@code none} implies. */
  public boolean forbidsIndexing() {
    return tokens().contains("noindex") || tokens().contains("none");
  }

  /** Whether it is for that crawler, by its own name or by being for everybody. */
  public boolean addresses(String crawler) {
    return agent.equals(EVERYBODY) || agent.equals(crawler);
  }
}
