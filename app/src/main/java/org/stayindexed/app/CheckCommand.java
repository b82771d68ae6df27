package org.stayindexed.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.check.CheckFormat;
import org.stayindexed.app.check.CheckResult;
import org.stayindexed.app.check.FailOn;
import org.stayindexed.app.check.Suppressions;
import org.stayindexed.app.output.OutputFile;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.SiteName;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.StorageException;
import org.stayindexed.storage.view.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stayindexed check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Fail if a run found something that the last good run did not.",
      "It checks the last run that ended, or the one that is named. Returns 0 if nothing new is",
      "broken, 8 if something is. A good run is one that looked at the whole site while it was up;",
      "without one, nothing counts as new.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed crawl https://staging.example.com/ && ./stayindexed check",
      "  ./stayindexed check --format junit --output findings.xml --suppress known.txt",
      "",
      "Each line of the file of --suppress: RULE URL-PATTERN until DATE REASON, where * stands for",
      "anything and # begins a comment. The rules: ./stayindexed sql \"select * from finding_rule\""
    })
final class CheckCommand implements Callable<Integer> {
  private static final int LOOKED_THROUGH = 50;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--site",
      paramLabel = "SITE",
      converter = SiteWord.class,
      description =
          "Check the last run of this site, by its host or one of its URLs (default: the last run of all).")
  private @Nullable SiteName site;

  @Mixin private RunChoice choice = new RunChoice();

  @Option(
      names = "--baseline",
      paramLabel = "RUN",
      description = "Compare with this run (default: the last good run before).")
  private @Nullable Long baseline;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      defaultValue = "new:high,at-risk",
      description =
          "What makes it fail, a comma list (default: new:high,at-risk): new:SEVERITY, any:SEVERITY,"
              + " at-risk. SEVERITY and worse: high, medium, low, notice. at-risk: pages that came"
              + " to be at risk of being dropped, and a failure of the whole site.")
  private String failOn = "new:high,at-risk";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, junit, sarif or github (default: text).")
  private CheckFormat format = CheckFormat.TEXT;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write there (default: standard output).")
  private @Nullable Path output;

  @Option(
      names = "--suppress",
      paramLabel = "FILE",
      description = "Leave out what this file allows to be broken until a date.")
  private @Nullable Path suppress;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    FailOn wanted;
    Suppressions suppressions;
    try {
      wanted = FailOn.parse(failOn);
      suppressions = suppressions();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    suppressions.expired().forEach(surroundings.err()::println);
    CheckResult result;
    try (Snapshot snapshot = Snapshot.take(database.directory());
        RunReader reader = snapshot.reader()) {
      RunSummary run = run(reader);
      result = new Gate(reader, run, wanted, suppressions).check(baseline(reader, run));
    }
    if (result.baseline().isEmpty()) {
      surroundings.notices().println("There is no good run before, so that nothing counts as new.");
    }
    print(result);
    return result.problems().isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
  }

  private Suppressions suppressions() {
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    if (suppress == null) {
      return Suppressions.parse("", List.of(), today);
    }
    try {
      return Suppressions.parse(suppress.toString(), Files.readAllLines(suppress), today);
    } catch (IOException e) {
      throw new IllegalArgumentException("--suppress " + suppress + " cannot be read: " + e, e);
    }
  }

  private RunSummary run(RunReader reader) {
    Long runId = choice.number();
    Optional<RunSummary> run = runId == null ? lastEnded(reader) : reader.run(runId);
    RunSummary found =
        run.orElseThrow(
            () ->
                new StorageException(
                    "There is no "
                        + (runId == null ? "run that has ended" : "run " + runId)
                        + " in "
                        + database.directory().path()
                        + ". The runs: ./stayindexed runs"));
    if (found.endedAt() == null) {
      throw new ParameterException(
          spec.commandLine(),
          "Run " + found.runId() + " has not ended: what it finds is not known yet");
    }
    return found;
  }

  /** A run that goes on has found nothing yet, and must not pass for that. */
  private Optional<RunSummary> lastEnded(RunReader reader) {
    Stream<RunSummary> runs =
        site == null
            ? reader.latestRuns(LOOKED_THROUGH).stream()
            : reader.latestRunOfEachSite().stream()
                .filter(known -> known.site().equals(site.text()))
                .flatMap(last -> Stream.concat(Stream.of(last), reader.previousRun(last).stream()));
    return runs.filter(run -> run.endedAt() != null).findFirst();
  }

  private Optional<RunSummary> baseline(RunReader reader, RunSummary run) {
    if (baseline == null) {
      return reader.findings().lastGoodRunBefore(run).flatMap(reader::run);
    }
    return Optional.of(
        reader
            .run(baseline)
            .filter(other -> other.site().equals(run.site()) && other.runId() < run.runId())
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--baseline "
                            + baseline
                            + " is no run of "
                            + run.site()
                            + " before run "
                            + run.runId())));
  }

  private void print(CheckResult result) {
    CheckFormat wanted = JsonFormat.wanted(json, spec) ? CheckFormat.JSON : format;
    if (output == null) {
      wanted.print(result, surroundings.out());
      return;
    }
    try (OutputFile file = OutputFile.create(output)) {
      wanted.print(result, file.out());
      long unused = file.commit();
    }
  }
}
