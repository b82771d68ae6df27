package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manual page of a command. */
class ManPageTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          plain         | plain
          --delay       | \\-\\-delay
          C:\\x         | C:\\ex
          .robots       | \\&.robots
          'quoted'      | \\&'quoted'
          a.b           | a.b
          """)
  void printsTextAsItIs(String text, String written) {
    assertThat(ManPage.escaped(text)).isEqualTo(written);
  }

  @Test
  void hasEveryOptionWithWhatItDoes() {
    CommandLineRun run = CommandLineRun.of("man", "crawl");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith(".TH \"STAYINDEXED\\-CRAWL\" \"1\"")
        .contains(
            ".SH \"SYNOPSIS\"",
            "\\-\\-delay DURATION",
            "\\-\\-max\\-pages N",
            ".SH \"EXIT STATUS\"",
            ".SH \"EXAMPLES\"",
            "stayindexed(1)");
    assertThat(run.out().lines().filter(line -> line.startsWith(".")))
        .as("nothing but macros begins with a dot")
        .allMatch(
            line ->
                List.of(".TH", ".SH", ".TP", ".PP", ".nf", ".fi", ".sp")
                    .contains(line.split(" ", -1)[0]));
  }

  @Test
  void isWrittenForEveryCommand() throws IOException {
    assertThat(CommandLineRun.of("man", "--to", directory.toString()).exitCode()).isZero();

    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("stayindexed.1", "stayindexed-crawl.1", "stayindexed-logs-ingest.1")
          .hasSizeGreaterThan(25);
    }
  }

  @Test
  void isRefusedForWhatIsNoCommand() {
    CommandLineRun run = CommandLineRun.of("man", "crowl");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("There is no command crowl");
  }
}
