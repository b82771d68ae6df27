package org.stayindexed.crawler.http;

import java.net.UnknownHostException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.url.PageUrl;

/**
 * The client, the connections that it keeps, and what it sends on them for the user.
 *
 * @param client makes requests on them
 * @param pool holds those that no request uses
 * @param signer signs requests to the site
 * @param proxy through which all of them go; null if they go straight to their hosts
 * @param guard refuses addresses that must not be asked for
 * @param certificates what servers presented on them
 */
record Connections(
    HttpClient client,
    PoolingHttpClientConnectionManager pool,
    RequestSigner signer,
    @Nullable ProxyRoute proxy,
    GuardedDns guard,
    PresentedCertificates certificates) {

  /**
   * What the client needs for one request. Behind a proxy, only the proxy resolves names; addresses
   * that are written in a URL are refused here all the same.
   */
  @Nullable HttpClientContext contextFor(PageUrl url) throws UnknownHostException {
    if (proxy == null) {
      return null;
    }
    guard.refuseWritten(CancellableGet.target(url).getHostName());
    return proxy.context();
  }

  /** Closes every idle connection, so that the next request goes out on a new one. */
  void dropIdle() {
    pool.closeIdle(TimeValue.ZERO_MILLISECONDS);
  }
}
