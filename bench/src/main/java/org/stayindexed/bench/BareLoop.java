package org.stayindexed.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The least that a crawl of the site can be with the same libraries: fetch, parse, follow links. No
 * robots.txt, no rules, no storage: the measure that our own cost is given in.
 */
final class BareLoop {
  private final CloseableHttpClient client;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger open = new AtomicInteger();

  private BareLoop(CloseableHttpClient client) {
    this.client = client;
  }

  public static void main(String[] arguments) throws Exception {
    int threads = Integer.parseInt(arguments[1]);
    try (CloseableHttpClient client =
        HttpClients.custom()
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(threads)
                    .setMaxConnTotal(threads)
                    .build())
            .build()) {
      BareLoop loop = new BareLoop(client);
      loop.offer(arguments[0] + "/");
      Thread[] workers = new Thread[threads];
      for (int i = 0; i < threads; i++) {
        workers[i] = new Thread(loop::work);
        workers[i].start();
      }
      for (Thread worker : workers) {
        worker.join();
      }
      System.out.println(loop.seen.size());
    }
  }

  private void offer(String url) {
    if (!url.contains("/private/") && seen.add(url)) {
      open.incrementAndGet();
      queue.add(url);
    }
  }

  private void work() {
    try {
      while (open.get() > 0) {
        String url = queue.poll(5, TimeUnit.MILLISECONDS);
        if (url != null) {
          visit(url);
          open.decrementAndGet();
        }
      }
    } catch (InterruptedException | IOException e) {
      throw new IllegalStateException("The bare loop broke", e);
    }
  }

  private void visit(String url) throws IOException {
    client.execute(
        new HttpGet(url),
        response -> {
          follow(url, response);
          return null;
        });
  }

  private void follow(String url, ClassicHttpResponse response) throws IOException {
    if (response.getFirstHeader("Location") != null) {
      offer(URI.create(url).resolve(response.getFirstHeader("Location").getValue()).toString());
    }
    byte[] body = EntityUtils.toByteArray(response.getEntity());
    if (response.getCode() == 200) {
      String html = new String(body, StandardCharsets.UTF_8);
      for (Element link : Jsoup.parse(html, url).select("a[href]")) {
        offer(link.absUrl("href"));
      }
    }
  }
}
