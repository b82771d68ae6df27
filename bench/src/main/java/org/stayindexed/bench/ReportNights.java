package org.stayindexed.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/**
 * Stores nights of a shop of forty departments for a report to be written of. Each night three
 * pages of a hundred are not what they were the night before: lost, back, or with another title.
 *
 * <p>Arguments: URLs, nights, an empty folder for the database.
 */
final class ReportNights {
  private static final Instant FIRST = Instant.parse("2026-09-01T02:15:00Z");
  private static final int DEPARTMENTS = 40;

  private final int urls;
  private final Database database;

  private ReportNights(int urls, Database database) {
    this.urls = urls;
    this.database = database;
  }

  public static void main(String[] arguments) {
    int urls = Integer.parseInt(arguments[0]);
    int nights = Integer.parseInt(arguments[1]);
    try (Database database =
        Database.open(new DatabaseDirectory(Path.of(arguments[2])), "a measurement")) {
      ReportNights shop = new ReportNights(urls, database);
      for (int night = 0; night < nights; night++) {
        shop.live(night);
      }
    }
  }

  private void live(int night) {
    long start = System.nanoTime();
    MadeUpNight made = new MadeUpNight(database, FIRST.plus(Duration.ofDays(night)));
    long runId = made.store(urls, page -> page(page, night, made));
    long stored = System.nanoTime();
    made.end(runId);
    System.out.printf(
        Locale.ROOT,
        "night %d: stored in %.1f s, ended in %.1f s%n",
        night + 1,
        (stored - start) / 1e9,
        (System.nanoTime() - stored) / 1e9);
  }

  private static PageObservation page(int page, int night, MadeUpNight made) {
    FetchOutcome outcome = outcome(page, night, made.now());
    PageFacts facts = outcome.status().orElse(0) == 200 ? facts(page, night) : PageFacts.NONE;
    return made.seen(url(page), page % 5, outcome, facts);
  }

  private static PageUrl url(int page) {
    return MadeUpNight.START
        .resolve("/department-" + page % DEPARTMENTS + "/a-product-with-a-name-" + page)
        .url()
        .orElseThrow();
  }

  /** One page of 25 is lost in some night for good, one of 50 is down in every third night. */
  private static FetchOutcome outcome(int page, int night, Instant now) {
    boolean lost = page % 25 == 1 && night > page % 40;
    boolean down = page % 50 == 2 && night % 3 == page / 50 % 3;
    boolean moved = page % 30 == 3;
    Headers headers =
        moved
            ? Headers.of("Location", url(page - 1).toString())
            : Headers.of("Content-Type", "text/html");
    return new Answered(
        lost ? 404 : down ? 503 : moved ? 301 : 200,
        headers,
        BodyFacts.complete(5_000 + page % 977),
        new Timings(
            now,
            Duration.ofMillis(60 + page % 389 + night),
            Duration.ofMillis(90 + page % 389 + night)));
  }

  private static PageFacts facts(int page, int night) {
    int edition = (night + page % 100) / 100 + (page % 100 < 3 ? night : 0);
    return new PageFacts(
        Optional.of("A product with a name " + page + ", edition " + edition),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0);
  }
}
