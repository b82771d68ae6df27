package org.stayindexed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.redirect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.storage.CountedLog;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.StoredSite;

/**
 * The report of a large site: a hundred thousand URLs, many of them lost, and a log of them all.
 */
@Tag("large")
class LargeReportTest {
  private static final int URLS = 100_000;
  private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");

  @TempDir private Path directory;

  private static PageObservation page(int i, int night) {
    String path = "/shelf-" + i % 400 + "/a-product-with-a-long-name-" + i;
    return switch ((i + night) % 10) {
      case 0 -> answered(path, 404);
      case 1 -> noindex(path, "<meta name=\"robots\" content=\"noindex\"> in the head");
      case 2 -> redirect(path, "/shelf-0/a-product-with-a-long-name-" + (i + 1) % URLS);
      default -> answered(path, 200, "Content-Type", "text/html");
    };
  }

  private static PageObservation[] night(int night) {
    PageObservation[] pages = new PageObservation[URLS];
    for (int i = 0; i < URLS; i++) {
      pages[i] = page(i, night);
    }
    return pages;
  }

  private static CountedLog log() {
    CountedLog log = new CountedLog("access.log");
    for (int i = 0; i < URLS; i++) {
      String path = "/shelf-" + i % 400 + "/a-product-with-a-long-name-" + i;
      log.hit(path, "2026-11-25T12:00:00Z", CountedLog.person(200));
      log.hit(path, "2026-11-25T13:00:00Z", CountedLog.googlebot(i % 5 == 0 ? 503 : 200));
      if (i % 20 == 0) {
        log.hit(path, "2026-11-25T14:00:00Z", CountedLog.abort(ClientClass.PERSON));
      }
    }
    return log;
  }

  @Test
  void isSmallEnoughToBeMailed() throws Exception {
    StoredSite site = new StoredSite(directory);
    long run = 0;
    for (int night = 0; night < 2; night++) {
      run = site.run(night(night));
    }
    site.read(log());
    try (Snapshot snapshot = Snapshot.take(site.directory());
        RunReader reader = snapshot.reader()) {
      Path file =
          HtmlReport.write(
              reader, reader.run(run).orElseThrow(), directory.resolve("reports"), NOW);

      assertThat(Files.size(file)).isLessThan(3_000_000);
    }
  }
}
