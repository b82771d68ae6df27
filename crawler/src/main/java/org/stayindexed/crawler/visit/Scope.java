package org.stayindexed.crawler.visit;

import org.stayindexed.model.url.PageUrl;

/**
 * Which URLs belong to the site that is crawled.
 *
 * @param start the URL that it starts from
 * @param hosts how far the site reaches
 */
public record Scope(PageUrl start, Hosts hosts) {

  /** How far a site reaches. */
  public enum Hosts {
    START_HOST,
    START_HOST_AND_SUBDOMAINS
  }

  /**
   * Whether a URL belongs to the site: by http or by https, on the default ports or on the port of
   * the start URL.
   */
  public boolean contains(PageUrl url) {
    return hostMatches(url.host()) && portMatches(url);
  }

  private boolean hostMatches(String host) {
    return host.equals(start.host())
        || (hosts == Hosts.START_HOST_AND_SUBDOMAINS && host.endsWith("." + start.host()));
  }

  private boolean portMatches(PageUrl url) {
    return url.port() == start.port() || (isDefaultPort(url) && isDefaultPort(start));
  }

  private static boolean isDefaultPort(PageUrl url) {
    return url.port() == 80 || url.port() == 443;
  }
}
