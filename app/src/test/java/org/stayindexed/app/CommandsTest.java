package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {
  private static final Surroundings SURROUNDINGS =
      new Surroundings(System.out, System.err, Clock.systemUTC(), Terminal.NONE);

  @TempDir private Path directory;

  @Test
  void theListOfCommandsIsTheSameWhetherTheyAreMadeOrNot() {
    CommandLine all = Main.commandLine(SURROUNDINGS);
    CommandLine none = Main.commandLineFor(SURROUNDINGS, "--help");

    assertThat(none.getUsageMessage()).isEqualTo(all.getUsageMessage());
    assertThat(none.getSubcommands().keySet()).isEqualTo(all.getSubcommands().keySet());
    assertThat(command(none, "crawl").getCommandSpec().options()).hasSize(4);
  }

  @Test
  void theCommandThatIsTypedIsWhole() {
    for (String name : Main.commandLine(SURROUNDINGS).getSubcommands().keySet()) {
      CommandLine typed = command(Main.commandLineFor(SURROUNDINGS, "--quiet", name), name);

      assertThat(typed.getUsageMessage())
          .isEqualTo(command(Main.commandLine(SURROUNDINGS), name).getUsageMessage());
    }
  }

  @Test
  void aCommandThatIsNotMadeIsStillMeantByItsMistypedName() {
    assertThat(CommandLineRun.of("crwl", "https://example.com/").err())
        .contains("Did you mean: crawl?");
    assertThat(CommandLineRun.of("help", "crawl").out()).contains("--max-pages");
    assertThat(CommandLineRun.of("help", "logs").out()).contains("ingest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"risks --site config", "explain man", "sql help", "--config FILE report"})
  void onlyACommandDoesWithoutAConfigurationFileAndNoWordBehindIt(String line) throws Exception {
    Path file = Files.writeString(directory.resolve("s.yaml"), "colour: never\n");
    String words = line.contains("FILE") ? line : "--config FILE " + line;

    CommandLineRun run = CommandLineRun.of(words.replace("FILE", file.toString()).split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("colour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--config FILE help", "--color never --config FILE completion bash"})
  void suchACommandIsFoundBehindTheOptionsOfAll(String line) throws Exception {
    Path file = Files.writeString(directory.resolve("s.yaml"), "colour: never\n");

    CommandLineRun run = CommandLineRun.of(line.replace("FILE", file.toString()).split(" ", -1));

    assertThat(List.of(run.exitCode())).containsExactly(ExitCode.OK);
  }

  private static CommandLine command(CommandLine root, String name) {
    return Objects.requireNonNull(root.getSubcommands().get(name));
  }
}
