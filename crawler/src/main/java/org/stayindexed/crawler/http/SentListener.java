package org.stayindexed.crawler.http;

import java.io.IOException;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.Http1StreamListener;
import org.apache.hc.core5.http.io.HttpClientConnection;

/** Tells the exchange of the current thread that its request has gone out. */
final class SentListener implements Http1StreamListener {
  @Override
  public void onRequestHead(HttpConnection connection, HttpRequest request) {
    try {
      // So far the head stands in a buffer; the server cannot see it later than now.
      ((HttpClientConnection) connection).flush();
    } catch (IOException e) {
      return; // The executor is about to flush too; it meets the same error and reports it.
    }
    Exchange.current().sent();
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
