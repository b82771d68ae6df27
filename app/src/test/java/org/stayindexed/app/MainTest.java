package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void endsWithTheCodeOfTheCommand() {
    assertThat(Main.toTheEnd(() -> 8, err)).isEqualTo(8);
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void endsWhenThereIsNoMemoryLeftAndSaysWhatToDo() {
    int exitCode =
        Main.toTheEnd(
            () -> {
              throw new OutOfMemoryError("Java heap space");
            },
            err);

    assertThat(exitCode).isEqualTo(1);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("Java heap space", "crawl --resume", "-Xmx2g")
        .hasLineCount(1);
  }
}
