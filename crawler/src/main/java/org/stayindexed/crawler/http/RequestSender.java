package org.stayindexed.crawler.http;

import java.io.IOException;
import java.net.Socket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Sends a request, unless its connection was used before and the server has said something on it
 * since: that would be taken for the answer (RFC 9112 section 9.2).
 */
final class RequestSender extends HttpRequestExecutor {
  RequestSender() {
    super(Http1Config.DEFAULT, null, new SentListener());
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request,
      HttpClientConnection connection,
      HttpResponseInformationCallback onInterim,
      HttpContext context)
      throws IOException, HttpException {
    EndpointDetails endpoint = connection.getEndpointDetails();
    boolean used = endpoint.getRequestCount() > 0;
    Exchange.current().sendingOn(endpoint);
    if (used && hasInput(connection)) {
      connection.close();
      throw new NoHttpResponseException("The server spoke before it was asked");
    }
    return super.execute(request, connection, onInterim, context);
  }

  private static boolean hasInput(HttpClientConnection connection) throws IOException {
    Socket socket = ((ManagedHttpClientConnection) connection).getSocket();
    return socket != null && socket.getInputStream().available() > 0;
  }
}
