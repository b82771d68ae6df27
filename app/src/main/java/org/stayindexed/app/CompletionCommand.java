package org.stayindexed.app;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code stayindexed completion bash}. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {"Print what a shell needs to complete commands and options on Tab.", ""},
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(./stayindexed completion bash)        # for this shell; for each: into ~/.bashrc",
      "  source <(./stayindexed completion zsh)",
      "  ./stayindexed completion fish > ~/.config/fish/completions/stayindexed.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  private static final String NAME = "stayindexed";

  private final Surroundings surroundings;

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The shells; the names are what users type. */
  enum Shell {
    bash,
    zsh,
    fish
  }

  @Override
  public Integer call() {
    CommandLine commands = Main.commandLine(surroundings);
    surroundings
        .out()
        .print(
            switch (shell) {
              case bash -> AutoComplete.bash(NAME, commands);
              // In zsh completion must be on before the functions of bash can be used.
              case zsh -> "autoload -Uz compinit && compinit\n" + AutoComplete.bash(NAME, commands);
              case fish -> FishCompletion.of(NAME, commands);
            });
    return ExitCode.OK;
  }
}
