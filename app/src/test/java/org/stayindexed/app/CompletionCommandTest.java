package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                COMP_WORDS=(stayindexed export --for); COMP_CWORD=2; COMPREPLY=()
                _complete_stayindexed; echo "${COMPREPLY[@]}"
                """);
    Process bash = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true).start();
    String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(printed).isEqualTo("ingest\n--format\n");
    assertThat(bash.waitFor()).isZero();
  }

  @Test
  void zshUsesTheFunctionsOfBash() {
    assertThat(CommandLineRun.of("completion", "zsh").out())
        .startsWith("autoload -Uz compinit && compinit\n")
        .contains("bashcompinit");
  }

  @Test
  void fishHasALineForEachCommandAndOption() {
    assertThat(CommandLineRun.of("completion", "fish").out())
        .contains(
            "complete -c stayindexed -n '__fish_use_subcommand' -f -a 'risks' -d 'List the pages",
            "-n '__fish_seen_subcommand_from export' -l output -r -d 'Write there;",
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
