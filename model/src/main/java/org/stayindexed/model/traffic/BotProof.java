package org.stayindexed.model.traffic;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How bots of one owner can be proven to be his.
 *
 * @see <a
 *     href="https://developers.google.com/search/docs/crawling-indexing/verifying-googlebot">Google:
 *     verify requests from its crawlers</a>
 * @see <a href="https://www.bing.com/webmasters/help/how-to-verify-bingbot-3905dc26">Bing: verify
 *     Bingbot</a>
 * @see <a href="https://support.apple.com/en-us/119829">Apple: about Applebot</a>
 */
public enum BotProof {
  /** Not at all. */
  NONE(false, List.of(), List.of()),
  /** Crawlers for Google Search. */
  GOOGLE_SEARCH(true, List.of(RangeList.GOOGLEBOT), List.of("googlebot.com", "google.com")),
  /**
   * All others of Google, which do not say in which of its lists they stand. Anybody's machine in
   * Google's cloud has a name in googleusercontent.com; only what is below gae is Google's own.
   */
  GOOGLE_OTHER(
      false,
      List.of(
          RangeList.GOOGLEBOT,
          RangeList.SPECIAL_CRAWLERS,
          RangeList.USER_TRIGGERED_FETCHERS,
          RangeList.USER_TRIGGERED_FETCHERS_GOOGLE),
      List.of("googlebot.com", "google.com", "gae.googleusercontent.com", "geo.devsite.google")),
  BING(true, List.of(RangeList.BINGBOT), List.of("search.msn.com")),
  YANDEX(false, List.of(), List.of("yandex.ru", "yandex.net", "yandex.com")),
  BAIDU(false, List.of(), List.of("crawl.baidu.com", "crawl.baidu.jp")),
  DUCKDUCKGO(true, List.of(RangeList.DUCKDUCKBOT), List.of()),
  /** The list is that of DuckDuckBot, which names some of its addresses. */
  DUCKDUCKGO_ASSISTANT(false, List.of(RangeList.DUCKDUCKBOT), List.of()),
  APPLE(true, List.of(RangeList.APPLEBOT), List.of("applebot.apple.com")),
  SEZNAM(false, List.of(), List.of("seznam.cz")),
  GPTBOT(true, List.of(RangeList.GPTBOT), List.of()),
  OAI_SEARCHBOT(true, List.of(RangeList.SEARCHBOT), List.of()),
  CHATGPT_USER(true, List.of(RangeList.CHATGPT_USER), List.of()),
  CLAUDE(false, List.of(RangeList.CLAUDEBOT), List.of()),
  PERPLEXITYBOT(true, List.of(RangeList.PERPLEXITYBOT), List.of()),
  PERPLEXITY_USER(false, List.of(RangeList.PERPLEXITY_USER, RangeList.PERPLEXITYBOT), List.of()),
  COMMON_CRAWL(true, List.of(RangeList.CCBOT), List.of("crawl.commoncrawl.org")),
  AMAZON(false, List.of(RangeList.AMAZONBOT), List.of("crawl.amazonbot.amazon")),
  AHREFS(true, List.of(RangeList.AHREFSBOT), List.of()),
  UPTIMEROBOT(false, List.of(RangeList.UPTIMEROBOT), List.of()),
  PINGDOM(false, List.of(RangeList.PINGDOM), List.of()),
  STATUSCAKE(false, List.of(RangeList.STATUSCAKE), List.of()),
  BETTER_STACK(false, List.of(RangeList.BETTER_STACK), List.of());

  private final boolean complete;

  @SuppressWarnings("ImmutableEnumChecker") // it is not changed
  private final Set<RangeList> lists;

  @SuppressWarnings("ImmutableEnumChecker") // it is not changed
  private final List<String> domains;

  BotProof(boolean complete, List<RangeList> lists, List<String> domains) {
    this.complete = complete;
    this.lists = lists.isEmpty() ? EnumSet.noneOf(RangeList.class) : EnumSet.copyOf(lists);
    this.domains = List.copyOf(domains);
  }

  /** Whether its owner says that it comes from nowhere else: who does is somebody else. */
  public boolean complete() {
    return complete;
  }

  /** The lists of which each proves it. */
  public Set<RangeList> lists() {
    return lists.isEmpty() ? EnumSet.noneOf(RangeList.class) : EnumSet.copyOf(lists);
  }

  /** The domains in one of which the name of its address is, if its owner says so. */
  public List<String> domains() {
    return domains;
  }
}
