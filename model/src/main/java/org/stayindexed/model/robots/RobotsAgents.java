package org.stayindexed.model.robots;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom a crawl asks robots.txt for.
 *
 * @param ours the product token under which robots.txt addresses us
 * @param others those of the crawlers whose decisions are kept; Googlebot is always the first,
 *     because verdicts rest on it
 */
public record RobotsAgents(String ours, List<String> others) {

  /** More would make every stored decision longer than anybody reads. */
  public static final int MAX_OTHERS = 40;

  private static final int MAX_TOKEN_LENGTH = 40;

  /** What a user-agent line can name (RFC 9309 section 2.2.1). */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z_-]{1," + MAX_TOKEN_LENGTH + "}");

  /**
   * The crawlers that decide where a page can be found: search engines first, then those that feed
   * assistants and language models. Two are no crawlers but names that only robots.txt knows:
   * Google-Extended and Applebot-Extended stand for the use of pages that were crawled under
   * another name. Those that fetch a single page because a person asked for it are left out: they
   * need not obey robots.txt.
   *
   * <p>Sources: the lists of <a
   * href="https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers">Google
   * </a>, <a
   * href="https://www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0">Bing</a>, <a
   * href="https://support.apple.com/en-us/119829">Apple</a>, <a
   * href="https://developers.openai.com/api/docs/bots">OpenAI</a>, <a
   * href="https://support.claude.com/en/articles/8896518">Anthropic</a>, <a
   * href="https://docs.perplexity.ai/guides/bots">Perplexity</a>, <a
   * href="https://commoncrawl.org/ccbot">Common Crawl</a>, <a
   * href="https://developer.amazon.com/amazonbot">Amazon</a>, <a
   * href="https://developers.facebook.com/docs/sharing/webmasters/web-crawlers">Meta</a>, <a
   * href="https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot">DuckDuckGo</a>;
   * Bytespider has none.
   */
  public static final List<String> USUAL =
      List.of(
          RobotsAccess.GOOGLE,
          "Bingbot",
          "Applebot",
          "OAI-SearchBot",
          "Claude-SearchBot",
          "PerplexityBot",
          "DuckAssistBot",
          "GPTBot",
          "ClaudeBot",
          "Google-Extended",
          "Applebot-Extended",
          "meta-externalagent",
          "Amazonbot",
          "CCBot",
          "Bytespider");

  public RobotsAgents {
    others = withGoogleFirst(others);
    if (others.size() > MAX_OTHERS) {
      throw new IllegalArgumentException(
          others.size() + " crawlers are more than the " + MAX_OTHERS + " that can be asked for");
    }
    Stream.concat(Stream.of(ours), others.stream())
        .filter(token -> !isToken(token))
        .findFirst()
        .ifPresent(
            token -> {
              throw new IllegalArgumentException(
                  "\"" + token + "\" is no name that robots.txt can address");
            });
  }

  /** Us, and the usual ones. */
  public static RobotsAgents usual(String ours) {
    return new RobotsAgents(ours, USUAL);
  }

  /** Whether a user-agent line of robots.txt can name it. */
  public static boolean isToken(String text) {
    return TOKEN.matcher(text).matches();
  }

  /** Each name once, whatever its case: robots.txt does not tell the cases apart. */
  private static List<String> withGoogleFirst(List<String> names) {
    TreeSet<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    List<String> once = new ArrayList<>();
    Stream.concat(Stream.of(RobotsAccess.GOOGLE), names.stream())
        .filter(seen::add)
        .forEach(once::add);
    return List.copyOf(once);
  }
}
