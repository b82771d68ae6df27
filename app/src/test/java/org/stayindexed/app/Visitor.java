package org.stayindexed.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.stayindexed.model.url.PageUrl;

/** Somebody who asks a web server for a page. */
enum Visitor {
  GOOGLEBOT("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"),
  GPTBOT("Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)"),
  PERSON("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");

  /** Longer than the second from which Stayindexed says that a client waited. */
  private static final Duration PATIENCE = Duration.ofMillis(1_100);

  private final String userAgent;

  Visitor(String userAgent) {
    this.userAgent = userAgent;
  }

  /** Asks and waits for the answer. */
  void reads(PageUrl url) throws IOException {
    try (Socket socket = ask(url)) {
      if (socket.getInputStream().readAllBytes().length == 0) {
        throw new AssertionError("No answer for " + url);
      }
    }
  }

  /** Asks, waits a while, and hangs up without an answer. */
  void leaves(PageUrl url) throws IOException {
    try (Socket socket = ask(url)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      int unexpected = socket.getInputStream().read();
      throw new AssertionError("Answered before " + this + " left " + url + ": " + unexpected);
    } catch (SocketTimeoutException e) {
      // The socket is closed by now: to the server, a client that went away.
    }
  }

  private Socket ask(PageUrl url) throws IOException {
    Socket socket = new Socket(url.host(), url.port());
    String request =
        "GET "
            + url.pathAndQuery()
            + " HTTP/1.1\r\nHost: "
            + url.host()
            + ":"
            + url.port()
            + "\r\nUser-Agent: "
            + userAgent
            + "\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }
}
