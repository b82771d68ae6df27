package org.stayindexed.logs.ingest;

import java.util.List;
import java.util.Locale;
import org.stayindexed.model.traffic.ClientClass;

/**
 * Tells from a User-Agent what kind of client it claims to be. Anybody can claim anything: whether
 * it is true takes its address.
 *
 * <p>Sources: the crawler lists of <a
 * href="https://developers.google.com/search/docs/crawling-indexing/overview-google-crawlers">Google
 * </a>, <a
 * href="https://www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0">Bing</a>, <a
 * href="https://platform.openai.com/docs/bots">OpenAI</a>, and those that the names lead to.
 */
final class ClientNames {
  /** Those that decide about Google Search; GoogleOther, AdsBot and others do not. */
  private static final List<String> GOOGLE = List.of("googlebot", "google-inspectiontool");

  private static final List<String> SEARCH =
      List.of(
          "bingbot",
          "bingpreview",
          "msnbot",
          "yandexbot",
          "yandexmobilebot",
          "yandeximages",
          "yandexrenderresourcesbot",
          "baiduspider",
          "duckduckbot",
          "applebot",
          "slurp",
          "seznambot",
          "petalbot",
          "yeti",
          "daum",
          "qwantbot",
          "qwantify",
          "coccocbot",
          "mojeekbot",
          "sogou",
          "360spider",
          "yisouspider",
          "naverbot");

  private static final List<String> AI =
      List.of(
          "gptbot",
          "oai-searchbot",
          "chatgpt-user",
          "claudebot",
          "claude-user",
          "claude-searchbot",
          "claude-web",
          "anthropic-ai",
          "perplexitybot",
          "perplexity-user",
          "ccbot",
          "bytespider",
          "amazonbot",
          "meta-externalagent",
          "meta-externalfetcher",
          "cohere-ai",
          "diffbot",
          "mistralai-user",
          "duckassistbot",
          "youbot",
          "ai2bot",
          "google-cloudvertexbot");

  /** Programs that look like browsers but for these words. */
  private static final List<String> PROGRAMS =
      List.of(
          "crawl",
          "spider",
          "robot",
          "googleother",
          "mediapartners-google",
          "feedfetcher",
          "google-read-aloud",
          "google-site-verification",
          "google favicon",
          "lighthouse",
          "pagespeed",
          "headlesschrome",
          "phantomjs",
          "facebookexternalhit",
          "monitor",
          "pingdom",
          "uptime",
          "statuscake",
          "scanner",
          "python",
          "curl/",
          "wget",
          "java/",
          "http-client",
          "httpclient");

  /** Phones of this maker are called so. */
  private static final String PHONE = "cubot";

  private ClientNames() {}

  /** The class of a User-Agent as it was logged. */
  static ClientClass classOf(String userAgent) {
    String text = userAgent.toLowerCase(Locale.ROOT);
    if (anyName(text, GOOGLE)) {
      return ClientClass.GOOGLEBOT;
    }
    if (anyName(text, AI)) {
      return ClientClass.AI_BOT;
    }
    if (anyName(text, SEARCH)) {
      return ClientClass.SEARCH_BOT;
    }
    boolean browser = text.startsWith("mozilla/") || text.startsWith("opera/");
    boolean program = PROGRAMS.stream().anyMatch(text::contains) || hasWordBot(text);
    return browser && !program ? ClientClass.PERSON : ClientClass.OTHER_BOT;
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
