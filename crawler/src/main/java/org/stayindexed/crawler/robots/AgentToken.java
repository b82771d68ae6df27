package org.stayindexed.crawler.robots;

import java.util.Locale;
import java.util.Optional;

/** Reads whom a user-agent line names. */
final class AgentToken {
  /** Stands for every agent that is not named itself; no name can be equal to it. */
  static final String EVERYBODY = "*";

  private static final String GOOGLEBOT = "googlebot";

  private AgentToken() {}

  /**
   * The product token in lower case, or {@link #EVERYBODY}. RFC 9309 section 2.2.1 lets a token
   * hold letters, {@code -} and {@code _}; as Google does, whatever follows is dropped: {@code
   * Googlebot/2.1} is {@code googlebot}, {@code * # all} is everybody, {@code *bot} is nobody.
   */
  static String of(String value) {
    if (value.startsWith("*") && (value.length() == 1 || Octets.isSpace(value.charAt(1)))) {
      return EVERYBODY;
    }
    int end = 0;
    while (end < value.length() && isTokenOctet(value.charAt(end))) {
      end++;
    }
    return value.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** The token of an agent that asks: {@code Googlebot/2.1} may ask as {@code googlebot}. */
  static String asking(String agentToken) {
    int slash = agentToken.indexOf('/');
    String name = slash < 0 ? agentToken : agentToken.substring(0, slash);
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * Whose groups an agent obeys where none names itself, before those of everybody: Google's own
   * kinds of Googlebot fall back to it, and "if robots instructions don't mention Applebot but do
   * mention Googlebot", Applebot follows those.
   *
   * @param agent in lower case
   */
  static Optional<String> standIn(String agent) {
    return agent.equals("applebot") || agent.startsWith(GOOGLEBOT + "-")
        ? Optional.of(GOOGLEBOT)
        : Optional.empty();
  }

  private static boolean isTokenOctet(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  }
}
