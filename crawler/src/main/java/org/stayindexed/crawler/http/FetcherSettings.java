package org.stayindexed.crawler.http;

import java.util.Optional;
import org.stayindexed.crawler.access.ProxyServer;
import org.stayindexed.crawler.access.SiteAccess;

/**
 * How a fetcher presents itself, how much it may hold open and to whom it connects.
 *
 * @param userAgent the whole User-Agent line
 * @param connectionsPerHost at most so many connections to one host
 * @param connections at most so many in all
 * @param limits what one request may cost
 * @param policy to whom it connects
 * @param access what it shows to the site to get in
 * @param proxy through whom it sends everything
 */
public record FetcherSettings(
    String userAgent,
    int connectionsPerHost,
    int connections,
    FetchLimits limits,
    ConnectionPolicy policy,
    SiteAccess access,
    Optional<ProxyServer> proxy) {

  /** A fetcher of what everybody may see, without a proxy. */
  public FetcherSettings(
      String userAgent,
      int connectionsPerHost,
      int connections,
      FetchLimits limits,
      ConnectionPolicy policy) {
    this(
        userAgent,
        connectionsPerHost,
        connections,
        limits,
        policy,
        SiteAccess.OPEN,
        Optional.empty());
  }
}
