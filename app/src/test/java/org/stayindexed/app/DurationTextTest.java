package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, PT0S, 0s",
    "1s, PT1S, 1s",
    "2, PT2S, 2s",
    "1.5s, PT1.5S, 1500ms",
    "500ms, PT0.5S, 500ms",
    "500 ms, PT0.5S, 500ms",
    "2m, PT2M, 120s",
    "1h, PT1H, 3600s"
  })
  void readsWhatPeopleWrite(String text, Duration duration, String shortest) {
    assertThat(new DurationText().convert(text)).isEqualTo(duration);
    assertThat(DurationText.of(duration)).isEqualTo(shortest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1s", "fast", "1 day", "1s2", "1,5s", "99999999999s", "NaN"})
  void refusesWhatIsNoDuration(String text) {
    assertThatThrownBy(() -> new DurationText().convert(text))
        .hasMessageContaining("\"" + text + "\" is no duration")
        .hasMessageContaining("500ms, 1.5s or 2m");
  }
}
