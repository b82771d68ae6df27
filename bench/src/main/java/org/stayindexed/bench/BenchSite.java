package org.stayindexed.bench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Serves a {@link SitePlan} on 127.0.0.1 and counts who asks for what must not be asked. */
final class BenchSite implements AutoCloseable {
  private static final String ROBOTS = "User-agent: *\nDisallow: /private/\n";
  private static final String CHANGED = "Thu, 01 Oct 2020 12:00:00 GMT";
  private static final String FILLER =
      "<p>Tea is a drink made from leaves and time.</p>\n".repeat(520);

  private final SitePlan plan;
  private final HttpServer server;
  private final AtomicLong disallowed = new AtomicLong();

  private BenchSite(SitePlan plan, HttpServer server) {
    this.plan = plan;
    this.server = server;
  }

  static BenchSite start(SitePlan plan, int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
    BenchSite site = new BenchSite(plan, server);
    server.createContext("/", site::answer);
    server.setExecutor(Executors.newFixedThreadPool(16));
    server.start();
    return site;
  }

  /** The URL of the site, without a slash at its end. */
  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Requests for URLs that robots.txt forbids. */
  long disallowedRequests() {
    return disallowed.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/robots.txt")) {
        send(exchange, 200, "text/plain", ROBOTS);
      } else if (path.startsWith("/private/")) {
        disallowed.incrementAndGet();
        send(exchange, 200, "text/html", "not for you");
      } else {
        answerPage(exchange, path.equals("/") ? 0 : Integer.parseInt(path.substring(3)));
      }
    }
  }

  private void answerPage(HttpExchange exchange, int number) throws IOException {
    PageKind kind = plan.kind(number);
    int status = kind.status().orElseThrow();
    if (status / 100 == 3) {
      exchange.getResponseHeaders().add("Location", plan.path(plan.target(number)));
      send(exchange, status, "text/html", "");
    } else if (kind.hasLinks()) {
      if (kind == PageKind.NOINDEX_HEADER) {
        exchange.getResponseHeaders().add("X-Robots-Tag", "noindex");
      }
      sendUnlessKnown(exchange, number, kind);
    } else if (kind == PageKind.ARCGIS) {
      String error = "{\"error\":{\"code\":499,\"message\":\"Token Required\"}}";
      send(exchange, status, "application/json", error);
    } else {
      send(exchange, status, "text/html", "<title>" + status + "</title>");
    }
  }

  /** Answers 304 to who has the page already; the site never changes. */
  private void sendUnlessKnown(HttpExchange exchange, int number, PageKind kind)
      throws IOException {
    Headers asked = exchange.getRequestHeaders();
    Headers answered = exchange.getResponseHeaders();
    String etag = "\"" + number + "\"";
    boolean known =
        switch (plan.validator(number)) {
          case NONE -> false;
          case ETAG -> {
            answered.add("ETag", etag);
            yield etag.equals(asked.getFirst("If-None-Match"));
          }
          case LAST_MODIFIED -> {
            answered.add("Last-Modified", CHANGED);
            yield CHANGED.equals(asked.getFirst("If-Modified-Since"));
          }
        };
    if (known) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      send(exchange, 200, "text/html; charset=utf-8", html(number, kind));
    }
  }

  private String html(int number, PageKind kind) {
    StringBuilder html = new StringBuilder(32 * 1024);
    html.append("<!DOCTYPE html>\n<html><head><title>Page ").append(number).append("</title>\n");
    if (kind == PageKind.NOINDEX_META) {
      html.append("<meta name=\"robots\" content=\"noindex, follow\">\n");
    }
    int canonical = kind == PageKind.CANONICAL ? plan.target(number) : number;
    html.append("<link rel=\"canonical\" href=\"").append(plan.path(canonical)).append("\">\n");
    html.append("</head><body>\n<ul>\n");
    for (int target : plan.links(number)) {
      html.append("<li><a href=\"").append(plan.path(target)).append("\">Page ");
      html.append(target).append("</a></li>\n");
    }
    return html.append("</ul>\n").append(FILLER).append("</body></html>\n").toString();
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /**
   * Writes what a right crawl finds: url, status, reason, and the status that it gets from the
   * server when it comes for the second time; a header line first.
   */
  void writeTruth(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("url\tstatus\treason\tstatus of a second crawl");
    for (int number = 0; number < plan.urls(); number++) {
      PageKind kind = plan.kind(number);
      String status = kind.status().isPresent() ? String.valueOf(kind.status().getAsInt()) : "";
      String second = plan.validator(number) == SitePlan.Validator.NONE ? status : "304";
      lines.add(
          String.join(
              "\t", origin() + plan.path(number), status, kind.reason().orElse(""), second));
    }
    Files.write(file, lines);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
