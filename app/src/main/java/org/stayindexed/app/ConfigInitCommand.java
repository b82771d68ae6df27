package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.stayindexed.app.config.ConfigPlace;
import org.stayindexed.app.config.ConfigTemplate;
import org.stayindexed.app.output.JsonDocument;
import org.stayindexed.app.output.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stayindexed config init}. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Write a configuration file that has every option, explained and commented out.",
      "It changes nothing until you take out a # in it. A file that is there stays as it is.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed config init",
      "  ./stayindexed config init ~/.config/stayindexed/stayindexed.yaml"
    })
final class ConfigInitCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The file to write (default: stayindexed.yaml here).")
  private Path file = Path.of(ConfigPlace.NAME);

  @Option(names = "--force", description = "Write over a file that is there.")
  private boolean force;

  @Mixin private JsonOption json = new JsonOption();

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  ConfigInitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path absolute = file.toAbsolutePath().normalize();
    write(absolute, ConfigTemplate.of(Main.commandLine(surroundings)));
    if (json.wanted()) {
      JsonDocument.print(List.of(object("file", absolute)), surroundings.out());
    } else if (surroundings.view().verbosity() != Verbosity.QUIET) {
      surroundings.out().println("Wrote " + absolute + ". Nothing in it counts yet: take out a #.");
    }
    return ExitCode.OK;
  }

  private void write(Path absolute, String text) {
    Set<OpenOption> how = new HashSet<>(Set.of(StandardOpenOption.WRITE));
    how.addAll(
        force
            ? Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)
            : Set.of(StandardOpenOption.CREATE_NEW));
    try {
      Files.createDirectories(absolute.resolveSibling(""));
      Files.write(absolute, text.getBytes(StandardCharsets.UTF_8), how.toArray(OpenOption[]::new));
    } catch (FileAlreadyExistsException e) {
      throw new ParameterException(
          spec.commandLine(), absolute + " is there already; to write over it, add --force", e);
    } catch (IOException e) {
      throw OutputFile.failed(absolute, e);
    }
  }
}
