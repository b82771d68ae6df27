package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {
  @TempDir private Path directory;

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    Path script =
        Files.writeString(
            directory.resolve("completion.sh"),
            CommandLineRun.of("completion", "bash").out()
                + """
                compopt() { :; } # only a shell that completes has it
                COMP_WORDS=(stayindexed logs ing); COMP_CWORD=2; COMPREPLY=()
                _complete_stayindexed; echo "${COMPREPLY[@]}"
                COMP_WORDS=(stayindexed export page_cur); COMP_CWORD=2; COMPREPLY=()
                _complete_stayindexed; echo "${COMPREPLY[@]}"
                COMP_WORDS=(stayindexed export --for); COMP_CWORD=2; COMPREPLY=()
                _complete_stayindexed; echo "${COMPREPLY[@]}"
                """);
    Process bash = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true).start();
    String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(printed).isEqualTo("ingest\npage_current\n--format\n");
    assertThat(bash.waitFor()).isZero();
  }

  @Test
  void zshUsesTheFunctionsOfBash() {
    assertThat(CommandLineRun.of("completion", "zsh").out())
        .startsWith("autoload -Uz compinit && compinit\n")
        .contains("bashcompinit");
  }

  @ParameterizedTest
  @CsvSource({"bash, -n", "zsh, -n", "fish, --no-execute"})
  void theShellCanReadIt(String shell, String onlyCheck) throws Exception {
    assumeTrue(isThere(shell), shell + " is missing. On Debian: apt-get install " + shell);
    assertThat(printed(shell, onlyCheck, file(shell).toString())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stayindexed ris                       | risks
          stayindexed logs fo                   | fold, follow
          stayindexed export page_cur           | page_current
          stayindexed export --format j         | json, jsonl
          stayindexed export --for              | --format
          stayindexed completion z              | zsh
          stayindexed runs show --ru            | --run
          stayindexed report x                  | ''
          stayindexed check --suppress known    | known.txt
          stayindexed logs ingest kno           | known.txt
          """)
  void fishCompletesCommandsOptionsValuesAndFiles(String line, String completed) throws Exception {
    assumeTrue(isThere("fish"), "fish is missing. On Debian: apt-get install fish");
    Files.writeString(directory.resolve("known.txt"), "");
    String asked = "source " + file("fish") + "; cd " + directory + "; complete -C '" + line + "'";

    assertThat(
            printed("fish", "--no-config", "-c", asked)
                .lines()
                .map(found -> found.split("\t", -1)[0])
                .collect(Collectors.joining(", ")))
        .isEqualTo(completed);
  }

  private static boolean isThere(String shell) {
    return Files.isExecutable(Path.of("/usr/bin", shell));
  }

  private Path file(String shell) throws IOException {
    return Files.writeString(
        directory.resolve("completion." + shell), CommandLineRun.of("completion", shell).out());
  }

  private String printed(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", directory.toString());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  @Test
  void fishHasALineForEachCommandAndOption() {
    assertThat(CommandLineRun.of("completion", "fish").out())
        .contains(
            "complete -c stayindexed -n '__fish_use_subcommand' -f -a 'risks' -d 'List the pages",
            "-n '__fish_seen_subcommand_from export' -l output -r -F -d 'Write there;",
            "-n '__fish_seen_subcommand_from logs; and __fish_seen_subcommand_from 499' -l json -d")
        .doesNotContain("${");
  }

  @Test
  void anotherShellIsSaidToBeNone() {
    CommandLineRun run = CommandLineRun.of("completion", "csh");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("expected one of [bash, zsh, fish]", "'csh'");
  }
}
