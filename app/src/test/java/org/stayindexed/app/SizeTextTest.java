package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTextTest {
  @ParameterizedTest
  @CsvSource({
    "2MB, 2097152, 2MB",
    "2mb, 2097152, 2MB",
    "2 MiB, 2097152, 2MB",
    "1.5M, 1572864, 1536KB",
    "500K, 512000, 500KB",
    "1500, 1500, 1500",
    "1G, 1073741824, 1024MB"
  })
  void readsWhatPeopleWrite(String text, int bytes, String shortest) {
    assertThat(new SizeText().convert(text)).isEqualTo(bytes);
    assertThat(SizeText.of(bytes)).isEqualTo(shortest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "big", "2 M B", "1,5M", "2TB", "99999999999"})
  void refusesWhatIsNoSize(String text) {
    assertThatThrownBy(() -> new SizeText().convert(text))
        .hasMessageContaining("\"" + text + "\" is no size");
  }
}
