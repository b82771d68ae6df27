package org.stayindexed.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.stayindexed.crawler.run.CrawlProgress;
import org.stayindexed.crawler.run.SiteCrawl;
import org.stayindexed.report.Text;

/**
 * Shows where a crawl stands: on a terminal one line that is rewritten each second, elsewhere a
 * line now and then, so that a log stays short.
 */
final class ProgressDisplay implements AutoCloseable {
  private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
  private static final Duration IN_LOG = Duration.ofSeconds(30);

  /** Before that, the rate says little. */
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private final SiteCrawl crawl;
  private final PrintStream err;
  private final Terminal terminal;
  private final long startNanos = System.nanoTime();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });

  private ProgressDisplay(SiteCrawl crawl, PrintStream err, Terminal terminal) {
    this.crawl = crawl;
    this.err = err;
    this.terminal = terminal;
  }

  static ProgressDisplay of(SiteCrawl crawl, Surroundings surroundings) {
    ProgressDisplay display =
        new ProgressDisplay(crawl, surroundings.notices(), surroundings.terminal());
    long period =
        (surroundings.terminal() == Terminal.INTERACTIVE ? ON_TERMINAL : IN_LOG).toMillis();
    display.every(period);
    return display;
  }

  private void every(long periodMillis) {
    ScheduledFuture<?> unused =
        timer.scheduleAtFixedRate(this::show, periodMillis, periodMillis, TimeUnit.MILLISECONDS);
  }

  private void show() {
    String line = line(crawl.progress(), Duration.ofNanos(System.nanoTime() - startNanos));
    if (terminal == Terminal.INTERACTIVE) {
      err.print("\r\u001b[K" + line);
    } else {
      err.println(line);
    }
    err.flush();
  }

  static String line(CrawlProgress progress, Duration elapsed) {
    double seconds = Math.max(0.001, elapsed.toMillis() / 1_000.0);
    return String.format(
        Locale.ROOT,
        "%s, %.1f/s, %,d queued%s | 2xx %,d  3xx %,d  4xx %,d  5xx %,d%s | no answer %,d |"
            + " robots.txt %,d",
        Text.count(progress.urls(), "URL", "URLs"),
        progress.urls() / seconds,
        progress.queued(),
        timeLeft(progress, seconds),
        progress.success(),
        progress.redirects(),
        progress.clientErrors(),
        progress.serverErrors(),
        progress.otherStatuses() == 0 ? "" : "  other " + progress.otherStatuses(),
        progress.failures(),
        progress.blocked());
  }

  /** What waits now, at the rate until now; what is still to be found comes on top. */
  private static String timeLeft(CrawlProgress progress, double seconds) {
    if (progress.queued() == 0 || progress.urls() == 0 || seconds < SETTLED.toSeconds()) {
      return "";
    }
    long left = Math.round(progress.queued() * seconds / progress.urls());
    return " (" + Text.duration(Duration.ofSeconds(left)) + " at this rate)";
  }

  /** Leaves the last state on the screen. */
  @Override
  public void close() {
    timer.shutdown();
    show();
    if (terminal == Terminal.INTERACTIVE) {
      err.println();
    }
    err.flush();
  }
}
