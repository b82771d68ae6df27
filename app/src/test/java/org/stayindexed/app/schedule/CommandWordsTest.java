package org.stayindexed.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandWordsTest {
  @Test
  void takesApartWhatItPutTogether() {
    List<String> words =
        List.of("--delay", "1s", "--exclude", "/a b/*?x=1&y='q'", "--header", "", "it''s", "\"x\"");

    assertThat(CommandWords.split(CommandWords.join(words))).isEqualTo(words);
  }

  @Test
  void quotesOnlyWhatAShellWouldTakeApart() {
    assertThat(CommandWords.join(List.of("--hours", "01:00-05:00", "--exclude", "/a b")))
        .isEqualTo("--hours 01:00-05:00 --exclude '/a b'");
  }
}
