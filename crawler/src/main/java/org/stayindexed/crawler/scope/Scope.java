package org.stayindexed.crawler.scope;

import java.util.Optional;
import org.stayindexed.model.run.SkipReason;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.model.url.SiteHost;

/**
 * Which URLs belong to the site that is crawled.
 *
 * @param start the URL that it starts from, which is in any case
 * @param hosts how far the site reaches
 * @param paths which of its paths
 * @param links how far its links are followed
 */
public record Scope(PageUrl start, Hosts hosts, PathRules paths, LinkRules links) {

  /**
   * How far a site reaches. A host with {@code www.} before its name and the one without are one
   * site: nearly always one of both leads to the other, and where it does not, whoever owns the
   * site wants to know.
   */
  public enum Hosts {
    START_HOST,
    START_HOST_AND_SUBDOMAINS
  }

  /** The whole of a site. */
  public Scope(PageUrl start, Hosts hosts) {
    this(start, hosts, PathRules.ALL, LinkRules.DEFAULT);
  }

  /** Whether a URL belongs to the site, however it was found. */
  public boolean contains(PageUrl url) {
    return url.equals(start) || (onSite(url) && paths.leftOut(url).isEmpty());
  }

  /** Why a URL is not looked at, as far as it tells itself. */
  public Optional<LeftOut> leftOut(PageUrl url, int depth) {
    if (!onSite(url)) {
      return Optional.of(new LeftOut(SkipReason.OTHER_HOST, url.host()));
    }
    if (url.toString().length() > links.maxUrlLength()) {
      return Optional.of(
          new LeftOut(SkipReason.TOO_LONG, "--max-url-length " + links.maxUrlLength()));
    }
    if (depth > links.maxDepth()) {
      return Optional.of(new LeftOut(SkipReason.TOO_DEEP, "--max-depth " + links.maxDepth()));
    }
    return url.equals(start) ? Optional.empty() : paths.leftOut(url);
  }

  /**
   * Whether a URL is on a host of the site: by http or by https, on the default ports or on the
   * port of the start URL.
   */
  public boolean onSite(PageUrl url) {
    return hostMatches(url) && portMatches(url);
  }

  private boolean hostMatches(PageUrl url) {
    return url.sameHost(start)
        || SiteHost.areOfOneSite(url.host(), start.host())
        || (hosts == Hosts.START_HOST_AND_SUBDOMAINS
            && url.host().endsWith("." + SiteHost.withoutWww(start.host())));
  }

  private boolean portMatches(PageUrl url) {
    return url.port() == start.port() || (isDefaultPort(url) && isDefaultPort(start));
  }

  private static boolean isDefaultPort(PageUrl url) {
    return url.port() == 80 || url.port() == 443;
  }
}
