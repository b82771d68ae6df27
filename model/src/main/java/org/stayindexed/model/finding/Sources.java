package org.stayindexed.model.finding;

/** The pages that rules rest on. */
final class Sources {
  private static final String GOOGLE = "https://developers.google.com/search/docs/";
  private static final String GUIDE = GOOGLE + "crawling-indexing/";
  static final String HTTP_STATUS = GUIDE + "http-network-errors";
  static final String TROUBLESHOOT = GUIDE + "troubleshoot-crawling-errors";
  static final String REDIRECTS = GUIDE + "301-redirects";
  static final String NOINDEX = GUIDE + "block-indexing";
  static final String ROBOTS_META = GUIDE + "robots-meta-tag";
  static final String ROBOTS_SPEC = GUIDE + "robots/robots_txt";
  static final String CANONICAL = GUIDE + "consolidate-duplicate-urls";
  static final String SITEMAPS = GUIDE + "sitemaps/build-sitemap";
  static final String LINKS = GUIDE + "links-crawlable";
  static final String GOOGLEBOT = GUIDE + "googlebot";
  static final String SCRIPTS = GUIDE + "javascript/javascript-seo-basics";
  static final String TITLES = GOOGLE + "appearance/title-link";
  static final String SNIPPETS = GOOGLE + "appearance/snippet";
  static final String LANGUAGES = GOOGLE + "specialty/international/localized-versions";
  static final String NOFOLLOW = GUIDE + "qualify-outbound-links";
  static final String CRAWL_BUDGET = GUIDE + "large-site-managing-crawl-budget";
  static final String RFC_9110_TYPE = "https://www.rfc-editor.org/rfc/rfc9110.html#section-8.3";
  static final String RFC_9110_STATUS = "https://www.rfc-editor.org/rfc/rfc9110.html#section-15";

  private Sources() {}
}
