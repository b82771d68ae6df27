package org.stayindexed.storage;

import org.stayindexed.model.url.PageUrl;
import org.stayindexed.model.url.SiteHost;

/**
 * What a site is called, in crawls and in access logs alike.
 *
 * @param text its host, with the port where that is not the default; without {@code www.}, because
 *     a crawl takes both for one site
 */
public record SiteName(String text) {
  public SiteName {
    text = SiteHost.withoutWww(text);
  }

  /** The site that a URL belongs to. */
  public static SiteName of(PageUrl url) {
    boolean defaultPort = url.port() == 80 || url.port() == 443;
    return new SiteName(defaultPort ? url.host() : url.host() + ":" + url.port());
  }

  @Override
  public String toString() {
    return text;
  }
}
