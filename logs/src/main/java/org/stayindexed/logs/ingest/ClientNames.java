package org.stayindexed.logs.ingest;

import java.util.List;
import java.util.Locale;
import org.stayindexed.model.traffic.KnownClient;

/**
 * Tells from a User-Agent who a client claims to be. Anybody can claim anything: whether it is true
 * takes its address.
 */
final class ClientNames {
  /** Programs that look like browsers but for these words. */
  private static final List<String> PROGRAMS =
      List.of(
          "crawl",
          "spider",
          "robot",
          "feedfetcher",
          "lighthouse",
          "pagespeed",
          "headlesschrome",
          "phantomjs",
          "scanner",
          "python",
          "curl/",
          "wget",
          "java/",
          "http-client",
          "httpclient");

  /** Words of programs that look whether a site is up. */
  private static final List<String> MONITORS =
      List.of("monitor", "pingdom", "uptime", "healthcheck");

  /** Phones of this maker are called so. */
  private static final String PHONE = "cubot";

  private ClientNames() {}

  /** Who the client of a User-Agent, as it was logged, says it is. */
  static KnownClient clientOf(String userAgent) {
    String text = userAgent.toLowerCase(Locale.ROOT);
    for (KnownClient client : KnownClient.values()) {
      if (anyName(text, client.names())) {
        return client == KnownClient.GOOGLEBOT ? googlebot(text) : client;
      }
    }
    return unnamed(text);
  }

  /** The desktop crawler says so by not looking like a phone. */
  private static KnownClient googlebot(String text) {
    return text.contains("android") || text.contains("mobile") || text.contains("iphone")
        ? KnownClient.GOOGLEBOT_SMARTPHONE
        : KnownClient.GOOGLEBOT_DESKTOP;
  }

  private static KnownClient unnamed(String text) {
    if (MONITORS.stream().anyMatch(text::contains)) {
      return KnownClient.MONITOR;
    }
    boolean browser = text.startsWith("mozilla/") || text.startsWith("opera/");
    boolean program = PROGRAMS.stream().anyMatch(text::contains) || hasWordBot(text);
    return browser && !program ? KnownClient.PERSON : KnownClient.OTHER_BOT;
  }

  private static boolean anyName(String text, List<String> names) {
    for (String name : names) {
      if (hasName(text, name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name stands there as a word of its own, not as a part of another. */
  private static boolean hasName(String text, String name) {
    int at = text.indexOf(name);
    while (at >= 0) {
      if (!isWord(text, at - 1) && !isWord(text, at + name.length())) {
        return true;
      }
      at = text.indexOf(name, at + 1);
    }
    return false;
  }

  /** Whether a word ends in bot, as the names of robots do. */
  private static boolean hasWordBot(String text) {
    int at = text.indexOf("bot");
    while (at >= 0) {
      boolean phone = at >= 2 && text.startsWith(PHONE, at - 2) && !isWord(text, at - 3);
      if (!phone && !isLetter(text, at + 3)) {
        return true;
      }
      at = text.indexOf("bot", at + 1);
    }
    return false;
  }

  private static boolean isWord(String text, int index) {
    return isLetter(text, index)
        || (index >= 0 && index < text.length() && Character.isDigit(text.charAt(index)));
  }

  private static boolean isLetter(String text, int index) {
    return index >= 0 && index < text.length() && Character.isLetter(text.charAt(index));
  }
}
