package org.stayindexed.crawler.crawler4j;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.CrawlController;
import edu.uci.ics.crawler4j.crawler.WebCrawler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.stayindexed.crawler.visit.CrawlSteps;

/**
 * crawler4j's controller without its monitor thread, which polls in whole seconds and replaces dead
 * workers silently: ours joins the workers, and one that dies ends the crawl with its error.
 */
final class BridgedController extends CrawlController {
  private final AtomicReference<Throwable> firstError = new AtomicReference<>();
  private final CrawlSteps steps;

  BridgedController(
      CrawlConfig config,
      BasicURLNormalizer normalizer,
      BridgedFetcher fetcher,
      BridgedParser parser,
      BridgedRobots robots,
      BridgedFrontier frontier,
      CrawlSteps steps)
      throws Exception {
    super(config, normalizer, fetcher, parser, robots, null, frontier);
    this.steps = steps;
  }

  Optional<Throwable> run(int threads) {
    start(() -> new BridgedCrawler(steps), threads, true);
    return Optional.ofNullable(firstError.get());
  }

  @Override
  protected <T extends WebCrawler> void start(
      WebCrawlerFactory<T> factory, int numberOfCrawlers, boolean blocking) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i <= numberOfCrawlers; i++) {
      threads.add(worker(i, newCrawler(factory)));
    }
    threads.forEach(Thread::start);
    threads.forEach(BridgedController::join);
    finished = true;
  }

  private static <T extends WebCrawler> T newCrawler(WebCrawlerFactory<T> factory) {
    try {
      return factory.newInstance();
    } catch (Exception e) {
      throw new IllegalStateException("crawler4j could not make a worker", e);
    }
  }

  private <T extends WebCrawler> Thread worker(int id, T crawler) {
    Thread thread = new Thread(() -> work(crawler), "crawler-" + id);
    crawler.setThread(thread);
    crawler.init(id, this);
    return thread;
  }

  /** crawler4j's loop catches everything and keeps it; a turn that died would never end. */
  private void work(WebCrawler crawler) {
    crawler.run();
    if (crawler instanceof BridgedCrawler bridged) {
      bridged
          .deadlyError()
          .ifPresent(
              error -> {
                firstError.compareAndSet(null, error);
                frontier.finish();
              });
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
