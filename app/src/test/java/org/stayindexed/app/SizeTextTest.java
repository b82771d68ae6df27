package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTextTest {
  @ParameterizedTest
  @CsvSource({
    "2MB, 2097152",
    "2mb, 2097152",
    "2 MiB, 2097152",
    "1.5M, 1572864",
    "500K, 512000",
    "1500, 1500",
    "1G, 1073741824"
  })
  void readsWhatPeopleWrite(String text, int bytes) {
    assertThat(new SizeText().convert(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "big", "2 M B", "1,5M", "2TB", "99999999999"})
  void refusesWhatIsNoSize(String text) {
    assertThatThrownBy(() -> new SizeText().convert(text))
        .hasMessageContaining("\"" + text + "\" is no size");
  }
}
