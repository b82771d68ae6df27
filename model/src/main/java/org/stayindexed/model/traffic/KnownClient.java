package org.stayindexed.model.traffic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who a client says it is: bots by their names, all others by their kind. The order is that in
 * which names are looked for: the first that stands in a User-Agent counts.
 *
 * @see <a
 *     href="https://developers.google.com/search/docs/crawling-indexing/overview-google-crawlers">Google's
 *     crawlers</a>
 * @see <a
 *     href="https://www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0">Bing's</a>
 * @see <a href="https://platform.openai.com/docs/bots">OpenAI's</a>
 * @see <a
 *     href="https://support.claude.com/en/articles/8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler">Anthropic's</a>
 */
public enum KnownClient {
  GOOGLEBOT_SMARTPHONE(ClientClass.GOOGLEBOT, "Googlebot smartphone", BotProof.GOOGLE_SEARCH),
  GOOGLEBOT_DESKTOP(ClientClass.GOOGLEBOT, "Googlebot desktop", BotProof.GOOGLE_SEARCH),
  GOOGLEBOT_IMAGE(
      ClientClass.GOOGLEBOT, "Googlebot-Image", BotProof.GOOGLE_SEARCH, "googlebot-image"),
  GOOGLEBOT_VIDEO(
      ClientClass.GOOGLEBOT, "Googlebot-Video", BotProof.GOOGLE_SEARCH, "googlebot-video"),
  GOOGLEBOT_NEWS(ClientClass.GOOGLEBOT, "Googlebot-News", BotProof.GOOGLE_SEARCH, "googlebot-news"),
  GOOGLE_INSPECTION_TOOL(
      ClientClass.GOOGLEBOT,
      "Google-InspectionTool",
      BotProof.GOOGLE_OTHER,
      "google-inspectiontool"),
  /** Of Google Search, its kind not told apart. */
  GOOGLEBOT(ClientClass.GOOGLEBOT, "Googlebot", BotProof.GOOGLE_SEARCH, "googlebot"),
  ADSBOT(
      ClientClass.OTHER_BOT,
      "AdsBot-Google",
      BotProof.GOOGLE_OTHER,
      "adsbot-google",
      "adsbot-google-mobile",
      "adsbot-google-mobile-apps"),
  GOOGLE_OTHER(
      ClientClass.OTHER_BOT,
      "GoogleOther",
      BotProof.GOOGLE_OTHER,
      "googleother",
      "googleother-image",
      "googleother-video"),
  STOREBOT(ClientClass.OTHER_BOT, "Storebot-Google", BotProof.GOOGLE_OTHER, "storebot-google"),
  MEDIAPARTNERS(
      ClientClass.OTHER_BOT, "Mediapartners-Google", BotProof.GOOGLE_OTHER, "mediapartners-google"),
  APIS_GOOGLE(ClientClass.OTHER_BOT, "APIs-Google", BotProof.GOOGLE_OTHER, "apis-google"),
  FEEDFETCHER(
      ClientClass.USER_FETCHER,
      "FeedFetcher-Google",
      BotProof.GOOGLE_USER_TRIGGERED,
      "feedfetcher-google"),
  GOOGLE_READ_ALOUD(
      ClientClass.USER_FETCHER,
      "Google-Read-Aloud",
      BotProof.GOOGLE_USER_TRIGGERED,
      "google-read-aloud"),
  GOOGLE_SITE_VERIFIER(
      ClientClass.USER_FETCHER,
      "Google-Site-Verification",
      BotProof.GOOGLE_USER_TRIGGERED,
      "google-site-verification"),
  GOOGLE_WEB_STORE(
      ClientClass.USER_FETCHER, "Google-CWS", BotProof.GOOGLE_USER_TRIGGERED, "google-cws"),
  GOOGLE_MESSAGES(
      ClientClass.USER_FETCHER, "GoogleMessages", BotProof.GOOGLE_USER_TRIGGERED, "googlemessages"),
  GOOGLE_PINPOINT(
      ClientClass.USER_FETCHER,
      "Google-Pinpoint",
      BotProof.GOOGLE_USER_TRIGGERED,
      "google-pinpoint"),
  GOOGLE_PRODUCER(
      ClientClass.USER_FETCHER, "GoogleProducer", BotProof.GOOGLE_USER_TRIGGERED, "googleproducer"),
  GOOGLE_SAFETY(ClientClass.OTHER_BOT, "Google-Safety", BotProof.GOOGLE_OTHER, "google-safety"),
  GOOGLE_FAVICON(ClientClass.OTHER_BOT, "Google Favicon", BotProof.GOOGLE_OTHER, "google favicon"),
  GOOGLE_VERTEX(
      ClientClass.AI_BOT, "Google-CloudVertexBot", BotProof.GOOGLE_OTHER, "google-cloudvertexbot"),
  GOOGLE_NOTEBOOKLM(
      ClientClass.AI_BOT,
      "Google-NotebookLM",
      BotProof.GOOGLE_USER_TRIGGERED,
      "google-notebooklm",
      "google-gemininotebook"),
  GOOGLE_AGENT(
      ClientClass.AI_BOT,
      "Google-Agent",
      BotProof.GOOGLE_USER_TRIGGERED,
      "google-agent",
      "googleagent-mariner"),
  GPTBOT(ClientClass.AI_BOT, "GPTBot", BotProof.GPTBOT, "gptbot"),
  OAI_SEARCHBOT(ClientClass.AI_BOT, "OAI-SearchBot", BotProof.OAI_SEARCHBOT, "oai-searchbot"),
  CHATGPT_USER(ClientClass.AI_BOT, "ChatGPT-User", BotProof.CHATGPT_USER, "chatgpt-user"),
  CLAUDEBOT(ClientClass.AI_BOT, "ClaudeBot", BotProof.CLAUDE, "claudebot"),
  CLAUDE_USER(ClientClass.AI_BOT, "Claude-User", BotProof.CLAUDE, "claude-user"),
  CLAUDE_SEARCHBOT(ClientClass.AI_BOT, "Claude-SearchBot", BotProof.CLAUDE, "claude-searchbot"),
  ANTHROPIC_OLD(ClientClass.AI_BOT, "anthropic-ai", BotProof.CLAUDE, "anthropic-ai", "claude-web"),
  PERPLEXITYBOT(ClientClass.AI_BOT, "PerplexityBot", BotProof.PERPLEXITYBOT, "perplexitybot"),
  PERPLEXITY_USER(
      ClientClass.AI_BOT, "Perplexity-User", BotProof.PERPLEXITY_USER, "perplexity-user"),
  BYTESPIDER(ClientClass.AI_BOT, "Bytespider", BotProof.NONE, "bytespider"),
  CCBOT(ClientClass.AI_BOT, "CCBot", BotProof.COMMON_CRAWL, "ccbot"),
  AMAZONBOT(ClientClass.AI_BOT, "Amazonbot", BotProof.AMAZON, "amazonbot"),
  META_EXTERNALAGENT(ClientClass.AI_BOT, "Meta-ExternalAgent", BotProof.META, "meta-externalagent"),
  META_EXTERNALFETCHER(
      ClientClass.AI_BOT, "Meta-ExternalFetcher", BotProof.META, "meta-externalfetcher"),
  META_WEBINDEXER(
      ClientClass.AI_BOT, "Meta-WebIndexer", BotProof.META, "meta-webindexer", "facebookbot"),
  COHERE(
      ClientClass.AI_BOT, "cohere-ai", BotProof.NONE, "cohere-ai", "cohere-training-data-crawler"),
  DIFFBOT(ClientClass.AI_BOT, "Diffbot", BotProof.NONE, "diffbot"),
  MISTRAL_USER(ClientClass.AI_BOT, "MistralAI-User", BotProof.NONE, "mistralai-user"),
  DUCKASSISTBOT(
      ClientClass.AI_BOT, "DuckAssistBot", BotProof.DUCKDUCKGO_ASSISTANT, "duckassistbot"),
  YOUBOT(ClientClass.AI_BOT, "YouBot", BotProof.NONE, "youbot"),
  AI2BOT(ClientClass.AI_BOT, "AI2Bot", BotProof.NONE, "ai2bot"),
  BINGBOT(ClientClass.SEARCH_BOT, "Bingbot", BotProof.BING, "bingbot", "msnbot"),
  BINGPREVIEW(
      ClientClass.SEARCH_BOT, "BingPreview", BotProof.BING, "bingpreview", "microsoftpreview"),
  YANDEXBOT(
      ClientClass.SEARCH_BOT,
      "YandexBot",
      BotProof.YANDEX,
      "yandexbot",
      "yandexmobilebot",
      "yandeximages",
      "yandexrenderresourcesbot"),
  BAIDUSPIDER(
      ClientClass.SEARCH_BOT,
      "Baiduspider",
      BotProof.BAIDU,
      "baiduspider",
      "baiduspider-render",
      "baiduspider-image"),
  DUCKDUCKBOT(
      ClientClass.SEARCH_BOT,
      "DuckDuckBot",
      BotProof.DUCKDUCKGO,
      "duckduckbot",
      "duckduckbot-https"),
  APPLEBOT(ClientClass.SEARCH_BOT, "Applebot", BotProof.APPLE, "applebot"),
  SLURP(ClientClass.SEARCH_BOT, "Yahoo! Slurp", BotProof.NONE, "slurp"),
  SEZNAMBOT(ClientClass.SEARCH_BOT, "SeznamBot", BotProof.SEZNAM, "seznambot"),
  PETALBOT(ClientClass.SEARCH_BOT, "PetalBot", BotProof.NONE, "petalbot"),
  YETI(ClientClass.SEARCH_BOT, "Yeti", BotProof.NONE, "yeti", "naverbot"),
  DAUM(ClientClass.SEARCH_BOT, "Daum", BotProof.NONE, "daum", "daumoa"),
  QWANTBOT(ClientClass.SEARCH_BOT, "Qwantbot", BotProof.NONE, "qwantbot", "qwantify"),
  COCCOCBOT(
      ClientClass.SEARCH_BOT,
      "coccocbot",
      BotProof.NONE,
      "coccocbot",
      "coccocbot-web",
      "coccocbot-image"),
  MOJEEKBOT(ClientClass.SEARCH_BOT, "MojeekBot", BotProof.NONE, "mojeekbot"),
  SOGOU(ClientClass.SEARCH_BOT, "Sogou", BotProof.NONE, "sogou"),
  SPIDER_360(ClientClass.SEARCH_BOT, "360Spider", BotProof.NONE, "360spider"),
  YISOUSPIDER(ClientClass.SEARCH_BOT, "YisouSpider", BotProof.NONE, "yisouspider"),
  UPTIMEROBOT(ClientClass.MONITOR, "UptimeRobot", BotProof.UPTIMEROBOT, "uptimerobot"),
  PINGDOM(
      ClientClass.MONITOR,
      "Pingdom",
      BotProof.PINGDOM,
      "pingdom.com_bot",
      "pingdomtms",
      "pingdompagespeed"),
  STATUSCAKE(ClientClass.MONITOR, "StatusCake", BotProof.STATUSCAKE, "statuscake"),
  BETTER_STACK(
      ClientClass.MONITOR,
      "Better Stack",
      BotProof.BETTER_STACK,
      "better uptime bot",
      "betterstack",
      "better stack"),
  SITE24X7(ClientClass.MONITOR, "Site24x7", BotProof.NONE, "site24x7"),
  NEW_RELIC(ClientClass.MONITOR, "New Relic", BotProof.NONE, "newrelicpinger"),
  DATADOG(ClientClass.MONITOR, "Datadog", BotProof.NONE, "datadogsynthetics", "datadog/synthetics"),
  CHECKLY(ClientClass.MONITOR, "Checkly", BotProof.NONE, "checkly"),
  HETRIXTOOLS(ClientClass.MONITOR, "HetrixTools", BotProof.NONE, "hetrixtools"),
  UPDOWN(ClientClass.MONITOR, "updown.io", BotProof.NONE, "updown.io"),
  FRESHPING(ClientClass.MONITOR, "Freshping", BotProof.NONE, "freshping"),
  NAGIOS(ClientClass.MONITOR, "Nagios", BotProof.NONE, "check_http", "check_curl"),
  KUBERNETES_PROBE(ClientClass.MONITOR, "kube-probe", BotProof.NONE, "kube-probe"),
  ELB_HEALTH(ClientClass.MONITOR, "ELB-HealthChecker", BotProof.NONE, "elb-healthchecker"),
  GOOGLE_HEALTH(
      ClientClass.MONITOR,
      "GoogleHC",
      BotProof.NONE,
      "googlehc",
      "googlestackdrivermonitoring-uptimechecks"),
  OWN_CRAWLER(ClientClass.OWN_CRAWLER, "Stayindexed", BotProof.NONE, "stayindexed"),
  AHREFSBOT(ClientClass.OTHER_BOT, "AhrefsBot", BotProof.AHREFS, "ahrefsbot", "ahrefssiteaudit"),
  SEMRUSHBOT(ClientClass.OTHER_BOT, "SemrushBot", BotProof.NONE, "semrushbot", "siteauditbot"),
  MJ12BOT(ClientClass.OTHER_BOT, "MJ12bot", BotProof.NONE, "mj12bot"),
  DOTBOT(ClientClass.OTHER_BOT, "DotBot", BotProof.NONE, "dotbot"),
  SCREAMING_FROG(
      ClientClass.OTHER_BOT, "Screaming Frog", BotProof.NONE, "screaming frog seo spider"),
  FACEBOOK(
      ClientClass.USER_FETCHER,
      "facebookexternalhit",
      BotProof.META,
      "facebookexternalhit",
      "facebookcatalog"),
  TWITTERBOT(ClientClass.USER_FETCHER, "Twitterbot", BotProof.NONE, "twitterbot"),
  LINKEDINBOT(ClientClass.USER_FETCHER, "LinkedInBot", BotProof.NONE, "linkedinbot"),
  PINTERESTBOT(ClientClass.OTHER_BOT, "Pinterestbot", BotProof.NONE, "pinterestbot"),
  SLACKBOT(
      ClientClass.USER_FETCHER, "Slackbot", BotProof.NONE, "slackbot", "slackbot-linkexpanding"),
  TELEGRAMBOT(ClientClass.USER_FETCHER, "TelegramBot", BotProof.NONE, "telegrambot"),
  ARCHIVE_ORG(
      ClientClass.OTHER_BOT, "archive.org_bot", BotProof.NONE, "archive.org_bot", "heritrix"),
  /** Of another search engine without a name here. */
  SEARCH_BOT(ClientClass.SEARCH_BOT, "other search bots", BotProof.NONE),
  /** For a language model, without a name here. */
  AI_BOT(ClientClass.AI_BOT, "other AI bots", BotProof.NONE),
  /** For a person, without a name here. */
  USER_FETCHER(ClientClass.USER_FETCHER, "other fetchers for users", BotProof.NONE),
  /** Any other program. */
  OTHER_BOT(ClientClass.OTHER_BOT, "other bots", BotProof.NONE),
  /** Looks whether the site is up, without a name here. */
  MONITOR(ClientClass.MONITOR, "other monitors", BotProof.NONE),
  /** A browser. */
  PERSON(ClientClass.PERSON, "people", BotProof.NONE),
  /** The log does not say. */
  UNKNOWN(ClientClass.UNKNOWN, "unknown", BotProof.NONE);

  private static final Map<String, KnownClient> BY_LABEL =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(KnownClient::label, Function.identity()));

  private final ClientClass kind;
  private final String label;
  private final BotProof proof;

  @SuppressWarnings("ImmutableEnumChecker") // it is not changed
  private final List<String> names;

  KnownClient(ClientClass kind, String label, BotProof proof, String... names) {
    this.kind = kind;
    this.label = label;
    this.proof = proof;
    this.names = List.of(names);
  }

  /** What kind of client it is, if it is who it says. */
  public ClientClass kind() {
    return kind;
  }

  /** What people call it, and the database. */
  public String label() {
    return label;
  }

  /** How it can be proven. */
  public BotProof proof() {
    return proof;
  }

  /** The words in a User-Agent by which it is known, in lower case. */
  public List<String> names() {
    return names;
  }

  /** The client of that label; one of its kind if this version does not know the label. */
  public static KnownClient labelled(String label, ClientClass kind) {
    return BY_LABEL.getOrDefault(label, of(kind));
  }

  /** Any client of that kind, where its name is not known. */
  public static KnownClient of(ClientClass kind) {
    return switch (kind) {
      case GOOGLEBOT -> GOOGLEBOT;
      case SEARCH_BOT -> SEARCH_BOT;
      case AI_BOT -> AI_BOT;
      case USER_FETCHER -> USER_FETCHER;
      case OTHER_BOT, SPOOFED_BOT -> OTHER_BOT;
      case MONITOR -> MONITOR;
      case OWN_CRAWLER -> OWN_CRAWLER;
      case PERSON -> PERSON;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
