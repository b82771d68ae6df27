package org.stayindexed.model.traffic;

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
 * @see <a
 *     href="https://developers.google.com/crawling/docs/crawlers-fetchers/google-user-triggered-fetchers">Google:
 *     fetchers that users set off</a>
 * @see <a href="https://support.apple.com/en-us/119829">Apple: about Applebot</a>
 * @see <a href="https://developers.facebook.com/docs/sharing/webmasters/web-crawlers">Meta: its
 *     crawlers</a>
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
          RangeList.USER_TRIGGERED_FETCHERS_GOOGLE,
          RangeList.USER_TRIGGERED_AGENTS),
      List.of("googlebot.com", "google.com", "gae.googleusercontent.com", "geo.devsite.google")),
  /**
   * Fetchers of Google that people set off: their own addresses, and never those of Googlebot, who
   * does not fetch for anybody.
   */
  GOOGLE_USER_TRIGGERED(
      false,
      List.of(
          RangeList.USER_TRIGGERED_FETCHERS,
          RangeList.USER_TRIGGERED_FETCHERS_GOOGLE,
          RangeList.USER_TRIGGERED_AGENTS),
      List.of("google.com", "gae.googleusercontent.com")),
  /** Meta names its networks as where its crawlers are found, and that these change often. */
  META(false, List.of(RangeList.META), List.of()),
  BING(true, List.of(RangeList.BINGBOT), List.of("search.msn.com")),
  YANDEX(false, List.of(), List.of("yandex.ru", "yandex.net", "yandex.com")),
  BAIDU(false, List.of(), List.of("crawl.baidu.com", "crawl.baidu.jp")),
  DUCKDUCKGO(true, List.of(RangeList.DUCKDUCKBOT), List.of()),
  /** The list is that of DuckDuckBot, which names some of its addresses. */
  DUCKDUCKGO_ASSISTANT(false, List.of(RangeList.DUCKDUCKBOT), List.of()),
  /**
   * Apple first said that Applebot comes from 17.0.0.0/8, all of which is Apple's, and its later
   * list lacks addresses with names in applebot.apple.com: who is in that network is no impostor.
   */
  APPLE(true, List.of(RangeList.APPLEBOT), List.of("applebot.apple.com"), "17.0.0.0/8"),
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

  @SuppressWarnings("ImmutableEnumChecker") // it is not changed
  private final List<String> ownNetworks;

  BotProof(boolean complete, List<RangeList> lists, List<String> domains, String... ownNetworks) {
    this.complete = complete;
    this.lists = Set.copyOf(lists);
    this.domains = List.copyOf(domains);
    this.ownNetworks = List.of(ownNetworks);
  }

  /** Whether its owner says that it comes from nowhere else: who does is somebody else. */
  public boolean complete() {
    return complete;
  }

  /** The lists of which each proves it. */
  public Set<RangeList> lists() {
    return lists;
  }

  /** The domains in one of which the name of its address is, if its owner says so. */
  public List<String> domains() {
    return domains;
  }

  /** Networks in which nobody else is: who comes from there is no impostor. */
  public List<String> ownNetworks() {
    return ownNetworks;
  }
}
