package org.stayindexed.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Serves {@code polite.example} and its subdomains {@code h1} and so on, each at an own loopback
 * address, and says at the end how a crawler treated them. Every hundredth page answers 429 with
 * {@code Retry-After: 1} the first time.
 *
 * <p>Arguments: hosts, pages of each, the crawl's delay in milliseconds, a folder to write {@code
 * port}, {@code hosts} (for {@code jdk.net.hosts.file}) and at the end {@code figures} into.
 */
final class ServeHosts {
  private static final Duration TOLERANCE = Duration.ofMillis(2);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final int pages;
  private final List<VisitedHost> visited = new ArrayList<>();
  private final List<HttpServer> servers = new ArrayList<>();

  private ServeHosts(int pages) {
    this.pages = pages;
  }

  public static void main(String[] arguments) throws IOException {
    int hosts = Integer.parseInt(arguments[0]);
    Duration delay = Duration.ofMillis(Long.parseLong(arguments[2]));
    Path folder = Path.of(arguments[3]);
    ServeHosts server = new ServeHosts(Integer.parseInt(arguments[1]));
    int port = server.start(hosts);
    Files.writeString(folder.resolve("hosts"), hostsFile(hosts), StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("port.unfinished"), port + "\n", StandardCharsets.UTF_8);
    Files.move(folder.resolve("port.unfinished"), folder.resolve("port"));
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
    Files.writeString(folder.resolve("figures"), server.figures(delay), StandardCharsets.UTF_8);
    System.exit(0);
  }

  private static String hostsFile(int hosts) {
    return IntStream.rangeClosed(1, hosts)
        .mapToObj(i -> address(i) + " h" + i + ".polite.example\n")
        .collect(Collectors.joining("", address(0) + " polite.example\n", ""));
  }

  private static String address(int host) {
    return "127.0.1." + (host + 1);
  }

  private int start(int hosts) throws IOException {
    int port = 0;
    for (int i = 0; i <= hosts; i++) {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(address(i)), port);
      HttpServer server = HttpServer.create(address, 0);
      VisitedHost host = new VisitedHost();
      server.createContext("/", exchange -> serve(host, hosts, exchange));
      server.setExecutor(Executors.newCachedThreadPool());
      server.start();
      visited.add(host);
      servers.add(server);
      port = server.getAddress().getPort();
    }
    return port;
  }

  private void serve(VisitedHost host, int hosts, HttpExchange exchange) throws IOException {
    host.arrived(System.nanoTime());
    String path = exchange.getRequestURI().getPath();
    boolean start = host == visited.get(0);
    try (exchange) {
      if (isBusy(host, path)) {
        exchange.getResponseHeaders().add("Retry-After", String.valueOf(RETRY_AFTER.toSeconds()));
        send(exchange, 429, "");
        host.toldToWait(System.nanoTime() + RETRY_AFTER.toNanos());
      } else if (path.equals("/robots.txt")) {
        send(exchange, 200, "");
      } else {
        int port = servers.get(0).getAddress().getPort();
        send(exchange, 200, path.equals("/") ? links(start ? hosts : 0, port) : "");
      }
    } finally {
      host.answered();
    }
  }

  /** The first visit of a page whose number ends in 00. */
  private static boolean isBusy(VisitedHost host, String path) {
    return path.endsWith("00") && host.firstVisit(path);
  }

  private String links(int hosts, int port) {
    String others =
        IntStream.rangeClosed(1, hosts)
            .mapToObj(i -> "<a href=http://h" + i + ".polite.example:" + port + "/></a>")
            .collect(Collectors.joining());
    return IntStream.rangeClosed(1, hosts > 0 ? 0 : pages)
        .mapToObj(i -> "<a href=/" + i + "></a>")
        .collect(Collectors.joining("", "<title>Links</title>", others));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private String figures(Duration delay) {
    Duration least = delay.minus(TOLERANCE);
    Duration smallest =
        visited.stream().map(VisitedHost::smallestGap).min(Duration::compareTo).orElse(delay);
    return String.format(
        Locale.ROOT,
        "%d requests to %d hosts; gaps below %d ms less %d ms: %d (smallest %.1f ms);"
            + " most open at once on a host: %d; inside a Retry-After: %d%n",
        visited.stream().mapToInt(VisitedHost::requests).sum(),
        visited.size(),
        delay.toMillis(),
        TOLERANCE.toMillis(),
        visited.stream().mapToLong(host -> host.gapsBelow(least)).sum(),
        smallest.toNanos() / 1e6,
        visited.stream().mapToInt(VisitedHost::mostOpen).max().orElse(0),
        visited.stream().mapToInt(VisitedHost::insideRetryAfter).sum());
  }
}
