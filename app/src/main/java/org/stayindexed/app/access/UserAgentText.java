package org.stayindexed.app.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a crawl calls itself. Who names a crawler of one's own obeys what robots.txt says to that
 * name; the names of browsers and search engines open no doors: robots.txt is obeyed as Stayindexed
 * then.
 *
 * @param text the whole User-Agent header
 */
public record UserAgentText(String text) {
  private static final int MAX_LENGTH = 300;

  /** Products outside of comments, and those that a comment calls compatible. */
  private static final Pattern PRODUCT =
      Pattern.compile("(?:^|[\\s;(])([A-Za-z][A-Za-z_-]*)/\\d[\\w.]*");

  private static final Set<String> BROWSERS =
      Set.of(
          "mozilla",
          "applewebkit",
          "chrome",
          "safari",
          "firefox",
          "gecko",
          "version",
          "mobile",
          "edg",
          "edge",
          "opr",
          "opera",
          "chromium",
          "headlesschrome",
          "khtml",
          "crios",
          "fxios",
          "msie",
          "trident");

  private static final Pattern ENGINES =
      Pattern.compile(
          "google|bing|yandex|baidu|duckduck|applebot|slurp|gptbot|oai-searchbot|chatgpt|claude"
              + "|anthropic|perplexity|facebook|amazonbot|bytespider|ccbot|petalbot|seznam");

  /**
   * Checks that it can be sent and stored.
   *
   * @throws AccessException if not
   */
  public UserAgentText {
    if (!text.matches("[\\x20-\\x7e]{1," + MAX_LENGTH + "}") || text.isBlank()) {
      throw new AccessException(
          "--user-agent must be 1 to "
              + MAX_LENGTH
              + " printable ASCII characters, such as \"AcmeBot/1.0 (+https://acme.example/bot)\"");
    }
  }

  /** The name of one's own that robots.txt can address, if it has one. */
  public Optional<String> robotsToken() {
    if (ENGINES.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      return Optional.empty();
    }
    Matcher product = PRODUCT.matcher(text);
    while (product.find()) {
      if (!BROWSERS.contains(product.group(1).toLowerCase(Locale.ROOT))) {
        return Optional.of(product.group(1));
      }
    }
    return Optional.empty();
  }
}
