package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
  @Test
  void theReadmeHasEachCodeInTheSameWords() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("../README.md"));
    List<String> rows =
        lines.stream().filter(line -> line.matches("\\| \\d+(, \\d+)* \\| .* \\|")).toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            ExitCode.MEANINGS.entrySet().stream()
                .map(
                    entry ->
                        "| "
                            + (entry.getKey() == ExitCode.INTERRUPTED
                                ? "130, 143, 129"
                                : entry.getKey().toString())
                            + " | "
                            + entry.getValue()
                            + " |")
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "crawl --help, 3",
    "crawl --help, '130, 143, 129'",
    "check --help, 8",
    "serve --help, 7",
    "logs ingest --help, 4",
    "runs --help, 5",
    "completion --help, 2"
  })
  void eachCommandSaysWithWhichCodesItEnds(String command, String code) {
    String help = CommandLineRun.of(command.split(" ", -1)).out();

    assertThat(help.substring(help.indexOf("Exit codes:")).lines())
        .anyMatch(line -> line.strip().startsWith(code + " "));
    assertThat(help.lines()).allMatch(line -> line.length() <= 100);
  }
}
