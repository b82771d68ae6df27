package org.stayindexed.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.SqlReader;

/**
 * Stores nights of a site and says what the end of the last run costs, where the risks are judged,
 * and how long a question for them takes. One page of 25 is lost, every hundredth comes and goes.
 *
 * <p>Arguments: URLs, nights, an empty folder for the database.
 */
final class RiskNights {
  private static final Instant FIRST = Instant.parse("2026-09-01T02:15:00Z");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int urls;
  private final Database database;

  private RiskNights(int urls, Database database) {
    this.urls = urls;
    this.database = database;
  }

  public static void main(String[] arguments) {
    int urls = Integer.parseInt(arguments[0]);
    int nights = Integer.parseInt(arguments[1]);
    DatabaseDirectory directory = new DatabaseDirectory(Path.of(arguments[2]));
    double seconds = 0;
    try (Database database = Database.open(directory, "a measurement")) {
      RiskNights shop = new RiskNights(urls, database);
      for (int night = 0; night < nights; night++) {
        seconds = shop.live(night);
      }
    }
    try (Snapshot snapshot = Snapshot.take(directory);
        SqlReader reader = snapshot.sqlReader()) {
      System.out.printf(
          Locale.ROOT,
          "%d nights of %d URLs: the end of the last run took %.2f s CPU%n",
          nights,
          urls,
          seconds);
      for (String query :
          List.of("select * from at_risk", "select * from at_risk order by deadline limit 20")) {
        long[] rows = new long[1];
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 7; round++) {
          long start = System.nanoTime();
          rows[0] = 0;
          reader.query(query, counting(rows));
          least = Math.min(least, System.nanoTime() - start);
        }
        System.out.printf(Locale.ROOT, "%s: %d rows, %d ms%n", query, rows[0], least / 1_000_000);
      }
    }
  }

  private static SqlReader.Rows counting(long[] rows) {
    return new SqlReader.Rows() {
      @Override
      public void columns(List<String> names) {}

      @Override
      public void row(List<@Nullable Object> values) {
        rows[0]++;
      }
    };
  }

  /** Stores a night; how much CPU its end took, in seconds. */
  private double live(int night) {
    MadeUpNight made = new MadeUpNight(database, FIRST.plus(Duration.ofDays(night)));
    long runId = made.store(urls, page -> page(page, night, made));
    long before = THREADS.getCurrentThreadCpuTime();
    made.end(runId);
    return (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
  }

  private static PageObservation page(int page, int night, MadeUpNight made) {
    boolean lost = page % 25 == 1 && night > page % 40;
    boolean flapping = page % 100 == 2 && night % 3 == 2;
    PageUrl url = MadeUpNight.START.resolve("/page/" + page).url().orElseThrow();
    FetchOutcome outcome =
        new Answered(
            lost ? 404 : flapping ? 503 : 200,
            Headers.of("Content-Type", "text/html"),
            BodyFacts.complete(5_000),
            new Timings(made.now(), Duration.ofMillis(80), Duration.ofMillis(90)));
    return made.seen(url, 1, outcome, PageFacts.NONE);
  }
}
