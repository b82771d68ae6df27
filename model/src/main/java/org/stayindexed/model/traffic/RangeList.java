package org.stayindexed.model.traffic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A list of the addresses from which a bot comes, as its owner publishes it: {@code
 * {"creationTime": "...", "prefixes": [{"ipv4Prefix": "..."}, {"ipv6Prefix": "..."}]}}.
 */
public enum RangeList {
  /** All crawlers that obey robots.txt; its newer name is common-crawlers. */
  GOOGLEBOT(
      "https://developers.google.com/static/crawling/ipranges/common-crawlers.json",
      "common-crawlers"),
  SPECIAL_CRAWLERS("https://developers.google.com/static/crawling/ipranges/special-crawlers.json"),
  USER_TRIGGERED_FETCHERS(
      "https://developers.google.com/static/crawling/ipranges/user-triggered-fetchers.json"),
  USER_TRIGGERED_FETCHERS_GOOGLE(
      "https://developers.google.com/static/crawling/ipranges/user-triggered-fetchers-google.json"),
  /** Of agents that act for a person, Google-Agent for example. */
  USER_TRIGGERED_AGENTS(
      "https://developers.google.com/static/crawling/ipranges/user-triggered-agents.json"),
  BINGBOT("https://www.bing.com/toolbox/bingbot.json"),
  DUCKDUCKBOT("https://duckduckgo.com/duckduckbot.json"),
  APPLEBOT("https://search.developer.apple.com/applebot.json"),
  GPTBOT("https://openai.com/gptbot.json"),
  SEARCHBOT("https://openai.com/searchbot.json", "oai-searchbot"),
  CHATGPT_USER("https://openai.com/chatgpt-user.json"),
  CLAUDEBOT("https://claude.com/crawling/bots.json", "bots"),
  PERPLEXITYBOT("https://www.perplexity.com/perplexitybot.json"),
  PERPLEXITY_USER("https://www.perplexity.com/perplexity-user.json"),
  CCBOT("https://index.commoncrawl.org/ccbot.json"),
  AMAZONBOT("https://developer.amazon.com/amazonbot/ip-addresses/"),
  /** All networks of AS 32934: Meta says that its crawlers come from these, and often change. */
  META("https://www.facebook.com/peering/geofeed", "geofeed"),
  AHREFSBOT("https://api.ahrefs.com/v3/public/crawler-ips"),
  UPTIMEROBOT("https://uptimerobot.com/inc/files/ips/IPv4andIPv6.txt"),
  PINGDOM("https://my.pingdom.com/probes/ipv4"),
  STATUSCAKE("https://app.statuscake.com/Workfloor/Locations.php?format=json"),
  BETTER_STACK("https://uptime.betterstack.com/ips.txt"),
  /** Whoever comes from there hides the address of the client. */
  CDN("https://www.cloudflare.com/ips/, https://api.fastly.com/public-ip-list");

  private final String source;

  @SuppressWarnings("ImmutableEnumChecker") // it is not changed
  private final List<String> otherNames;

  RangeList(String source, String... otherNames) {
    this.source = source;
    this.otherNames = List.of(otherNames);
  }

  /** Where its owner publishes it. */
  public String source() {
    return source;
  }

  /** What it is called, as its file without an ending. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The list of a name, without an ending. */
  public static Optional<RangeList> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(list -> list.label().equals(wanted) || list.otherNames.contains(wanted))
        .findFirst();
  }
}
