package org.stayindexed.crawler.testsite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.url.PageUrl;

/**
 * A web site on 127.0.0.1 that answers what a test told it to and remembers who asked for what. A
 * path that has no route answers 404. Safe for many threads; routes may be added while it runs.
 */
public final class TestSite implements AutoCloseable {
  private static final String HTML = "text/html; charset=utf-8";

  static {
    // The server writes head and body apart; without this the body waits 40 ms for a receipt.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(TestSite::daemon);
  private final Map<String, HttpHandler> routes = new ConcurrentHashMap<>();
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
  private final Set<HttpExchange> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private volatile Duration latency = Duration.ZERO;

  private TestSite(HttpServer server) {
    this.server = server;
  }

  /**
   * A request as it arrived.
   *
   * @param target path and query, as in the request line
   * @param arrivalNanos when, by {@link System#nanoTime()}
   */
  public record Request(String method, String target, Headers headers, long arrivalNanos) {}

  /** Starts an empty site on a free port. */
  public static TestSite start() {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      TestSite site = new TestSite(HttpServer.create(anyPort, 0));
      site.server.createContext("/", site::handle);
      site.server.setExecutor(site.threads);
      // The server's own thread is a daemon if the one that starts it is.
      Thread starter = daemon(site.server::start);
      starter.start();
      starter.join();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException("No test site can listen on 127.0.0.1", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted while a test site started", e);
    }
  }

  /** Lets each answer that was told beforehand take so long. */
  public TestSite takes(Duration perAnswer) {
    latency = perAnswer;
    return this;
  }

  /** Answers 200 with that HTML. */
  public TestSite page(String path, String html) {
    return answer(path, 200, html, "Content-Type", HTML);
  }

  /** Answers that robots.txt. */
  public TestSite robots(String text) {
    return answer("/robots.txt", 200, text, "Content-Type", "text/plain");
  }

  /** Answers that status and body in UTF-8, with headers given as names and values in turn. */
  public TestSite answer(String path, int status, String body, String... headers) {
    return answer(path, status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Answers that status and those bytes, with headers given as names and values in turn. */
  public TestSite answer(String path, int status, byte[] body, String... headers) {
    List<Headers.Field> fields = Headers.of(headers).fields();
    return route(
        path,
        exchange -> {
          fields.forEach(field -> exchange.getResponseHeaders().add(field.name(), field.value()));
          LockSupport.parkNanos(latency.toNanos());
          send(exchange, status, body);
        });
  }

  private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    // Afterwards the client may have all of it before this thread goes on.
    underWay.remove(exchange);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** Lets the answer that a path has already wait until that returns. */
  public TestSite holdBack(String path, Runnable until) {
    HttpHandler answer = Objects.requireNonNull(routes.get(path), path);
    return route(
        path,
        exchange -> {
          until.run();
          answer.handle(exchange);
        });
  }

  /** Answers requests for exactly that path and query as the handler does. */
  public TestSite route(String path, HttpHandler handler) {
    routes.put(path, handler);
    return this;
  }

  /** The URL of a path on this site. */
  public PageUrl url(String path) {
    return PageUrl.of("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Every request so far, in the order of arrival. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** The requests so far for that path and query. */
  public List<Request> requests(String path) {
    return requests.stream().filter(request -> request.target().equals(path)).toList();
  }

  /** The largest number of requests that were open at the same time. */
  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    long arrival = System.nanoTime();
    underWay.add(exchange);
    mostAtOnce.accumulateAndGet(underWay.size(), Math::max);
    String target = exchange.getRequestURI().toString();
    requests.add(new Request(exchange.getRequestMethod(), target, headers(exchange), arrival));
    try (exchange) {
      routes.getOrDefault(target, this::notFound).handle(exchange);
    } finally {
      underWay.remove(exchange);
    }
  }

  private void notFound(HttpExchange exchange) throws IOException {
    send(exchange, 404, "no such page".getBytes(StandardCharsets.UTF_8));
  }

  private static Headers headers(HttpExchange exchange) {
    List<Headers.Field> fields = new ArrayList<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(v -> fields.add(new Headers.Field(name, v))));
    return new Headers(fields);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "test-site");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
