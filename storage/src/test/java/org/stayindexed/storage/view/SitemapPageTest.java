package org.stayindexed.storage.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitemapPageTest {
  private static final Instant OBSERVED = Instant.parse("2026-11-22T02:15:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Fri, 20 Nov 2026 10:00:00 GMT | 2026-11-20T10:00:00Z
          Sat, 21 Nov 2026 02:15:00 GMT | 2026-11-21T02:15:00Z
          Sat, 21 Nov 2026 02:15:01 GMT | -
          Sun, 22 Nov 2026 02:15:00 GMT | -
          Mon, 23 Nov 2026 02:15:00 GMT | -
          Thu, 01 Jan 1970 00:00:00 GMT | -
          yesterday                     | -
          -                             | -
          """)
  void onlyADateThatIsOldEnoughToBeTrueIsBelieved(String header, Instant lastModified) {
    assertThat(SitemapPage.of("https://shop.example/", header, OBSERVED).lastModified())
        .isEqualTo(Optional.ofNullable(lastModified));
  }
}
