package org.stayindexed.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.config.ConfigFile;
import org.stayindexed.app.config.EffectiveOption;
import org.stayindexed.app.config.EffectiveOptions;
import org.stayindexed.app.output.JsonOutput;
import org.stayindexed.app.output.Printable;
import org.stayindexed.app.output.ResultOutput;
import org.stayindexed.app.output.TableOutput;
import org.stayindexed.model.secret.Redaction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stayindexed config show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Show what counts, and where each value comes from.",
      "What was typed, a line of the file, the environment, or the default. Checks the whole file",
      "on the way; runs nothing.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed config show",
      "  ./stayindexed config show crawl https://example.com/ --delay 2s",
      "  ./stayindexed config show --json crawl",
      "",
      "Without a command: what the file sets. Options of show itself stand in front of the command."
    })
final class ConfigShowCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("command", "option", "value", "source", "file", "line");

  private final Surroundings surroundings;

  @Mixin private JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "A command as it would be typed, with its options.")
  private List<String> words = List.of();

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ConfigShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Optional<Path> path = Invocation.file(surroundings, typed());
    CommandLine commands = Main.commandLine(surroundings);
    EffectiveOptions options =
        new EffectiveOptions(path.map(ConfigFile::read), commands, surroundings.environment());
    List<EffectiveOption> rows = words.isEmpty() ? options.set() : options.of(words);
    if (!json.wanted()) {
      surroundings
          .out()
          .println(
              "Configuration file: "
                  + path.map(Path::toString)
                      .orElseGet(
                          () -> CalledName.in("none; ./stayindexed config init writes one")));
    }
    try (ResultOutput output = output()) {
      output.columns(COLUMNS);
      rows.forEach(row -> output.row(cells(row)));
    }
    return ExitCode.OK;
  }

  /** Its own --config, or that of the command that is asked for. */
  private String[] typed() {
    List<String> all =
        new ArrayList<>(surroundings.config().stream().map(f -> "--config=" + f).toList());
    all.addAll(words);
    return all.toArray(String[]::new);
  }

  private ResultOutput output() {
    return json.wanted() ? new JsonOutput(surroundings.out()) : new TableOutput(surroundings.out());
  }

  private List<@Nullable Object> cells(EffectiveOption row) {
    return Arrays.asList(
        row.command(),
        row.option(),
        row.value() == null ? null : shown(row.value()),
        row.source(),
        row.file().orElse(null),
        row.line().isPresent() ? row.line().getAsInt() : null);
  }

  private String shown(String value) {
    String safe = Redaction.of(value);
    return json.wanted() ? safe : Printable.of(safe);
  }
}
