package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.run.CrawlProgress;

/** Where a crawl stands. */
class ProgressDisplayTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1   | 0    | 10   | 1 URL, 0.1/s, 0 queued
          60  | 90   | 60   | 60 URLs, 1.0/s, 90 queued (1 min 30 s at this rate)
          60  | 3600 | 60   | 60 URLs, 1.0/s, 3,600 queued (1 h 0 min at this rate)
          100 | 5    | 50   | 100 URLs, 2.0/s, 5 queued (3.0 s at this rate)
          5   | 90   | 5    | 5 URLs, 1.0/s, 90 queued
          60  | 0    | 60   | 60 URLs, 1.0/s, 0 queued
          0   | 90   | 60   | 0 URLs, 0.0/s, 90 queued
          """)
  void isToldWithTheTimeThatWhatWaitsWillTake(long urls, long queued, long seconds, String text) {
    CrawlProgress progress = new CrawlProgress(urls, 0, 0, 0, 0, 0, 0, queued);

    assertThat(ProgressDisplay.line(progress, Duration.ofSeconds(seconds)))
        .startsWith(text + " | 2xx " + urls + " ");
  }
}
