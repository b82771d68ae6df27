package org.stayindexed.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.check.CheckFormat;
import org.stayindexed.app.check.CheckResult;
import org.stayindexed.app.check.FailOn;
import org.stayindexed.app.check.Suppressions;
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
      "Returns 0 if nothing new is broken, 8 if something is. A good run is one that looked at the",
      "whole site while it was up; without one, nothing counts as new.",
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
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--site",
      paramLabel = "SITE",
      converter = SiteWord.class,
      description = "Check the last run of this site, by URL or host (default: the last run).")
  private @Nullable SiteName site;

  @Option(names = "--run", paramLabel = "N", description = "Check this run (default: the last).")
  private @Nullable Long runId;

  @Option(
      names = "--baseline",
      paramLabel = "RUN",
      description = "Compare with this run (default: the last good run before).")
  private @Nullable Long baseline;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      defaultValue = "new:high,at-risk",
      description = {
        "What makes it fail, a comma list (default: new:high,at-risk): new:SEVERITY, any:SEVERITY,",
        "at-risk. SEVERITY and worse: high, medium, low, notice. at-risk: pages that came to be at",
        "risk of being dropped, and a failure of the whole site."
      })
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
    Optional<RunSummary> run;
    if (runId != null) {
      run = reader.run(runId);
    } else if (site != null) {
      String name = site.text();
      run =
          reader.latestRunOfEachSite().stream()
              .filter(known -> known.site().equals(name))
              .findFirst();
    } else {
      run = reader.latestRun();
    }
    return run.orElseThrow(
        () ->
            new StorageException(
                "There is no such run in "
                    + database.directory().path()
                    + ". The runs: ./stayindexed sql \"select run_id, site from run_summary\""));
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
    CheckFormat wanted = json ? CheckFormat.JSON : format;
    if (output == null) {
      wanted.print(result, surroundings.out());
      return;
    }
    try (PrintStream file =
        new PrintStream(Files.newOutputStream(output), false, StandardCharsets.UTF_8)) {
      wanted.print(result, file);
    } catch (IOException e) {
      throw new StorageException("--output " + output + " cannot be written: " + e, e);
    }
  }
}
