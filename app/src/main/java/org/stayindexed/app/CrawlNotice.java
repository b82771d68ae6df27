package org.stayindexed.app;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.stayindexed.crawler.run.CrawlSettings;
import org.stayindexed.crawler.run.Pace;
import org.stayindexed.model.url.PageUrl;

/** Says before a crawl what will be sent to whom. */
final class CrawlNotice {
  private static final Duration USUAL_DELAY = Duration.ofSeconds(1);

  private final CrawlSettings settings;
  private final String userAgent;

  CrawlNotice(CrawlSettings settings, String userAgent) {
    this.settings = settings;
    this.userAgent = userAgent;
  }

  /** What will happen, for every crawl. */
  String announcement() {
    Pace pace = settings.pace();
    String atOnce =
        pace.concurrency() == 1
            ? "one request at a time"
            : "up to " + pace.concurrency() + " requests at a time";
    return "Crawling "
        + settings.scope().start()
        + ", "
        + atOnce
        + " to a host, at least "
        + DurationText.of(pace.delay())
        + " apart. Ctrl-C stops and keeps what was seen.";
  }

  /** For the first crawl of a site that is somebody's server, if it is faster than usual. */
  Optional<String> warning() {
    Pace pace = settings.pace();
    boolean usual = pace.concurrency() == 1 && pace.delay().compareTo(USUAL_DELAY) >= 0;
    return usual || isThisMachine(settings.scope().start())
        ? Optional.empty()
        : Optional.of(
            "This is the first crawl of "
                + settings.scope().start().host()
                + ", and faster than usual: GET requests, "
                + rate(pace)
                + ", as "
                + userAgent
                + ". Do this to a server of your own only; Ctrl-C stops.");
  }

  private static String rate(Pace pace) {
    if (pace.delay().isZero()) {
      return pace.concurrency() + " at a time, as fast as it answers";
    }
    return String.format(
        Locale.ROOT,
        "up to %.1f a second, %d at a time",
        1e9 / pace.delay().toNanos(),
        pace.concurrency());
  }

  private static boolean isThisMachine(PageUrl url) {
    String host = url.host();
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("[::1]")
        || (host.startsWith("127.")
            && host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9')));
  }
}
