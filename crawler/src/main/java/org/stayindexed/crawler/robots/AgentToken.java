package org.stayindexed.crawler.robots;

import java.util.Locale;

/** Reads whom a user-agent line names. */
final class AgentToken {
  /** Stands for every agent that is not named itself; no name can be equal to it. */
  static final String EVERYBODY = "*";

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

  private static boolean isTokenOctet(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  }
}
