package org.stayindexed.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void keepsForeignTextOnOneLine() {
    assertThat(Printable.of("tea\n\u001b[31mred")).isEqualTo("tea | \\u001b[31mred");
  }

  @Test
  void keepsOurOwnLinesApartAndWhatIsForeignInThemHarmless() {
    assertThat(Printable.lines("Nearest are:\n  alb: \u001b[2J\r"))
        .isEqualTo("Nearest are:\n  alb: \\u001b[2J");
  }
}
