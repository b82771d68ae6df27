package org.stayindexed.model.run;

import java.util.Optional;
import org.stayindexed.model.url.PageUrl;

/** Who says that there is a sitemap. Names are stable: SQL shows them. */
public enum SitemapSource {
  /** The user gave its URL. */
  GIVEN,
  /** A line of robots.txt. */
  ROBOTS,
  /** A sitemap index. */
  INDEX,
  /** Another sitemap redirects to it. */
  REDIRECT,
  /** Nobody: it is where sitemaps often are. That there is none is no mistake. */
  GUESS;

  /** Who named the sitemap that was found so. */
  public static SitemapSource of(Discovery discovery) {
    Optional<PageUrl> foundOn = discovery.foundOn();
    if (discovery.kind() == DiscoveryKind.LIST) {
      return GIVEN;
    }
    if (foundOn.isEmpty()) {
      return GUESS;
    }
    if (discovery.kind() == DiscoveryKind.REDIRECT) {
      return REDIRECT;
    }
    return foundOn.get().pathAndQuery().equals("/robots.txt") ? ROBOTS : INDEX;
  }
}
