package org.stayindexed.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Serves a site whose pages have so many links to pages that no other page links to, and so many to
 * pages that others link to as well, every tenth with a slash at its end that is redirected away.
 * What a crawl finds grows much faster than what it fetches. Serves until its standard input ends,
 * and says then whether anything was asked for twice.
 *
 * <p>Arguments: pages, links to new pages on each, links to other pages on each, a folder to write
 * {@code origin} and at the end {@code figures} into.
 */
final class ServeFarm {
  private static final int SLASHES = 10;

  private final long pages;
  private final int links;
  private final int repeated;
  private final Map<String, Integer> requests = new ConcurrentHashMap<>();

  private ServeFarm(long pages, int links, int repeated) {
    this.pages = pages;
    this.links = links;
    this.repeated = repeated;
  }

  public static void main(String[] arguments) throws IOException {
    ServeFarm farm =
        new ServeFarm(
            Long.parseLong(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]));
    Path folder = Path.of(arguments[3]);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", farm::serve);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
    String origin = "http://127.0.0.1:" + server.getAddress().getPort();
    Files.writeString(folder.resolve("origin.unfinished"), origin, StandardCharsets.UTF_8);
    Files.move(folder.resolve("origin.unfinished"), folder.resolve("origin"));
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
    Files.writeString(folder.resolve("figures"), farm.figures(), StandardCharsets.UTF_8);
    System.exit(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.merge(path, 1, Integer::sum);
    try (exchange) {
      if (path.length() > 1 && path.endsWith("/")) {
        exchange.getResponseHeaders().add("Location", path.substring(0, path.length() - 1));
        exchange.sendResponseHeaders(301, -1);
      } else if (path.equals("/") || path.startsWith("/goods/")) {
        byte[] body = page(path).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private String page(String path) {
    long number = path.equals("/") ? 0 : Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    LongStream own =
        LongStream.rangeClosed(1, links)
            .map(link -> number * links + link)
            .filter(target -> target < pages);
    LongStream others =
        LongStream.rangeClosed(1, repeated).map(link -> (number / 2 + link * link) % pages);
    return LongStream.concat(own, others)
        .mapToObj(ServeFarm::link)
        .collect(Collectors.joining("", "<title>Goods " + number + "</title>", ""));
  }

  private static String link(long target) {
    String slash = target % SLASHES == 0 ? "/" : "";
    return "<a href=\"/goods/" + target % 100 + "/" + target + slash + "\">Goods</a>";
  }

  private String figures() {
    return requests.values().stream().mapToInt(Integer::intValue).sum()
        + " requests for "
        + requests.size()
        + " URLs; asked for more than once: "
        + requests.values().stream().filter(times -> times > 1).count()
        + "\n";
  }
}
