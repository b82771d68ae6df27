package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answeredAfter;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the finding that a page is slow, over several nights. */
class SlowPageTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          790 790 790         | none
          810 790 810 790     | ONGOING since 1
          790 810 790 810     | ONGOING since 2
          810 600             | ONGOING since 1
          810 599             | FIXED since 1
          810 599 790         | FIXED since 1
          810 599 810         | REOPENED since 3
          """)
  void doesNotComeAndGoWithEachNightNearTheLimit(String millis, String finding) {
    StoredSite site = new StoredSite(directory);
    Arrays.stream(millis.split(" ", -1))
        .mapToInt(Integer::parseInt)
        .forEach(night -> site.run(answeredAfter("/", night)));

    assertThat(
            site.sql("select state, since_run from finding where rule = 'SLOW_FIRST_BYTE'").stream()
                .map(row -> row.get(0) + " since " + row.get(1))
                .findFirst()
                .orElse("none"))
        .isEqualTo(finding);
  }
}
