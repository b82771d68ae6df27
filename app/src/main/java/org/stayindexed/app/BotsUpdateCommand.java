package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.JsonDocument;
import org.stayindexed.app.output.Printable;
import org.stayindexed.logs.client.KnownRanges;
import org.stayindexed.logs.client.PublishedRanges;
import org.stayindexed.logs.client.RangeFileException;
import org.stayindexed.model.traffic.RangeList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stayindexed bots update --from FILE}. */
@Command(
    name = "update",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Take over newer lists of the addresses of bots from files.",
      "In the form in which Google, Bing, OpenAI and others publish them, or as text with a network",
      "or an address in each line (# begins a comment), or as CSV with one column of networks. A",
      "file that cannot be used changes nothing: the list that is known stays. Logs that were",
      "counted before keep their counts.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed bots update --from googlebot.json",
      "  ./stayindexed bots update --from perplexity-user.txt",
      "  ./stayindexed bots update --from downloads/",
      "",
      "Where the files are, and what they are called: ./stayindexed bots list"
    })
final class BotsUpdateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "FILE|DIR",
      required = true,
      description = "A file, or a folder of files, named as their owners name them.")
  private Path from = Path.of("");

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Mixin private JsonOption json = new JsonOption();

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  BotsUpdateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<String> failures = new ArrayList<>();
    List<Taken> taken = new ArrayList<>();
    for (Path file : files()) {
      try {
        taken.add(take(file));
      } catch (RangeFileException e) {
        failures.add(Printable.of(String.valueOf(e.getMessage())));
      }
    }
    failures.forEach(failure -> surroundings.err().println("Not taken over: " + failure));
    if (taken.isEmpty() && failures.isEmpty()) {
      throw usage(from + " holds no file with the name of a list. Names: ./stayindexed bots list");
    }
    if (json.wanted()) {
      JsonDocument.print(taken.stream().map(Taken::json).toList(), surroundings.out());
    } else {
      taken.forEach(list -> surroundings.out().println(list.line()));
    }
    return failures.isEmpty() ? ExitCode.OK : ExitCode.USAGE;
  }

  private Taken take(Path file) {
    Path folder = BotOptions.folder(database.directory());
    Optional<PublishedRanges> before =
        KnownRanges.list(file).flatMap(list -> KnownRanges.in(folder).of(list));
    return new Taken(KnownRanges.add(folder, file, Optional.empty()), before);
  }

  /** A list that was taken over, and the one of the same name that was known before. */
  private record Taken(PublishedRanges added, Optional<PublishedRanges> before) {

    /** A list that is older than the one known before is kept and not used. */
    boolean inUse() {
      return before.filter(known -> known.day().isAfter(added.day())).isEmpty();
    }

    String line() {
      return Printable.of(added.list().label())
          + ": "
          + added.prefixes()
          + " networks of "
          + added.day()
          + before.map(known -> ", before " + known.prefixes() + " of " + known.day()).orElse("")
          + (inUse() ? "" : "; the ones known before are newer and stay in use");
    }

    Map<String, @Nullable Object> json() {
      return object(
          "list", added.list().label(),
          "networks", added.prefixes(),
          "day", added.day(),
          "networks_before", before.map(PublishedRanges::prefixes),
          "day_before", before.map(PublishedRanges::day),
          "in_use", inUse());
    }
  }

  private List<Path> files() {
    if (!Files.exists(from)) {
      throw usage("There is no file or folder " + from + ".");
    }
    if (!Files.isDirectory(from)) {
      return List.of(from);
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(from, "*.{json,txt,csv}")) {
      entries.forEach(entry -> known(entry).ifPresent(list -> found.add(entry)));
    } catch (IOException e) {
      throw usage(from + " cannot be read: " + e.getMessage());
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static Optional<RangeList> known(Path entry) {
    return Files.isRegularFile(entry) ? KnownRanges.list(entry) : Optional.empty();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), Printable.of(message));
  }
}
