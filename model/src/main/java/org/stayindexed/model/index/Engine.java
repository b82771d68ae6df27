package org.stayindexed.model.index;

import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.page.UnavailableAfter;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.robots.RobotsDecision;

/**
 * A search engine whose verdict is told. Each reads what addresses everybody and what addresses it:
 * a {@code bingbot} noindex means nothing to Google. Names are stable: SQL shows them.
 *
 * <p>What Bing lists as supported is noindex, nofollow, noarchive, nocache, noodp, nosnippet and
 * the {@code max-} rules, for everybody, {@code bingbot} or {@code msnbot}: no unavailable_after.
 *
 * <p>Source: Google, "Robots meta tag, data-nosnippet, and X-Robots-Tag specifications"; Bing
 * Webmaster Guidelines, "Robots meta tags".
 */
public enum Engine {
  /** The one whose verdict is the main one. */
  GOOGLE(RobotsAccess.GOOGLE, true, "googlebot", "googlebot"),
  BING("Bingbot", false, "bingbot", "msnbot");

  private final String crawler;
  private final boolean readsExpiry;
  private final String directiveName;
  private final String otherName;

  Engine(String crawler, boolean readsExpiry, String directiveName, String otherName) {
    this.crawler = crawler;
    this.readsExpiry = readsExpiry;
    this.directiveName = directiveName;
    this.otherName = otherName;
  }

  /** The name of its crawler, as robots.txt knows it. */
  public String crawler() {
    return crawler;
  }

  /** Whether it obeys the directive. */
  boolean reads(RobotsDirective directive) {
    return directive.addresses(directiveName) || directive.addresses(otherName);
  }

  /** Whether it shows a page no more after its unavailable_after date. */
  boolean readsExpiry() {
    return readsExpiry;
  }

  /** What robots.txt says to it; what it says to Google where nobody asked for it. */
  RobotsDecision decision(RobotsAccess robots) {
    return this == GOOGLE ? robots.google() : robots.of(crawler).orElse(robots.google());
  }

  /**
   * Whether its verdict can be another one than Google's. Hardly ever, and quick to say: it is
   * asked of every page.
   */
  boolean mayDiffer(CrawledPage page) {
    for (RobotsDirective directive : page.facts().directives()) {
      if (reads(directive) != GOOGLE.reads(directive)
          || (readsExpiry != GOOGLE.readsExpiry && UnavailableAfter.isSaidBy(directive))) {
        return true;
      }
    }
    return !decision(page.robots()).equals(page.robots().google());
  }
}
