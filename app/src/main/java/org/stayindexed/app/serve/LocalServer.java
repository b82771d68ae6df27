package org.stayindexed.app.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows runs and reports to the browser on this machine, and to nobody else: it listens on
 * 127.0.0.1 only, and answers only to that name, so that a foreign page cannot read it by pointing
 * a name of its own there (DNS rebinding). Nothing can be changed through it.
 */
public final class LocalServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);
  private static final int THREADS = 4;
  private static final String REPORTS = "/reports/";
  private static final Set<String> OUR_NAMES = Set.of("127.0.0.1", "localhost");

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, LocalServer::thread);
  private final Index index;
  private final ReportFiles reports;

  private LocalServer(HttpServer server, Index index, ReportFiles reports) {
    this.server = server;
    this.index = index;
    this.reports = reports;
  }

  /** Makes the page that leads to everything else. Asked by several threads. */
  @FunctionalInterface
  public interface Index {
    /**
     * The page as it is now, HTML in UTF-8.
     *
     * @throws RuntimeException if it cannot be made; the message is shown
     */
    byte[] page();
  }

  /**
   * Begins to listen.
   *
   * @param port 0 for any that is free
   * @param reports the directory whose files are shown
   * @throws PortInUseException if it cannot listen there
   */
  public static LocalServer start(int port, Index index, Path reports) {
    try {
      InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
      HttpServer server = HttpServer.create(new InetSocketAddress(here, port), 0);
      LocalServer local = new LocalServer(server, index, new ReportFiles(reports));
      server.createContext("/", local::answer);
      server.setExecutor(local.threads);
      server.start();
      return local;
    } catch (IOException e) {
      throw new PortInUseException(port, e);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "local-server");
    thread.setDaemon(true);
    return thread;
  }

  /** Where a browser finds it. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, reply(exchange));
    } catch (IOException e) {
      LOG.debug("The browser went away", e);
    }
  }

  private Reply reply(HttpExchange exchange) {
    if (!isForUs(exchange.getRequestHeaders().getFirst("Host"))) {
      return Reply.problem(421, "This server answers to 127.0.0.1 and localhost only.");
    }
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Reply.problem(405, "Only GET and HEAD are allowed.").with("Allow", "GET, HEAD");
    }
    try {
      return found(String.valueOf(exchange.getRequestURI().getPath()));
    } catch (IOException | RuntimeException e) {
      LOG.debug("No page for {}", exchange.getRequestURI(), e);
      return Reply.problem(503, String.valueOf(e.getMessage()));
    }
  }

  private static boolean isForUs(@Nullable String host) {
    return host != null && OUR_NAMES.contains(host.replaceFirst(":\\d+$", ""));
  }

  private Reply found(String path) throws IOException {
    if (path.equals("/")) {
      return Reply.page(index.page());
    }
    Reply missing = Reply.problem(404, "There is no such page. All reports: " + address());
    return path.startsWith(REPORTS)
        ? reports.find(path.substring(REPORTS.length())).orElse(missing)
        : missing;
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-cache");
    // What a page may load, its own policy says; this adds what only a header can.
    headers.set("Content-Security-Policy", "frame-ancestors 'none'");
    reply.headers().forEach(headers::set);
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", String.valueOf(reply.body().length));
      exchange.sendResponseHeaders(reply.status(), -1);
    } else {
      exchange.sendResponseHeaders(reply.status(), reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    // Not shutdownNow: one of them may be reading a copy of the database.
    threads.shutdown();
  }
}
