package org.stayindexed.crawler.http;

import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.Http1StreamListener;

/**
 * Tells the exchange of the current thread that its request has gone out, and on what connection.
 */
final class SentListener implements Http1StreamListener {
  @Override
  public void onRequestHead(HttpConnection connection, HttpRequest request) {
    Exchange.current().sentOn(connection);
  }

  @Override
  public void onResponseHead(HttpConnection connection, HttpResponse response) {
    // The exchange sees the response itself.
  }

  @Override
  public void onExchangeComplete(HttpConnection connection, boolean keepAlive) {
    // The pool decides about the connection.
  }
}
