package org.stayindexed.crawler.http;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.util.TimeValue;

/**
 * The client and the connections that it keeps.
 *
 * @param client makes requests on them
 * @param pool holds those that no request uses
 */
record Connections(HttpClient client, PoolingHttpClientConnectionManager pool) {

  /** Closes every idle connection, so that the next request goes out on a new one. */
  void dropIdle() {
    pool.closeIdle(TimeValue.ZERO_MILLISECONDS);
  }
}
