package org.stayindexed.app;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.JsonOutput;
import org.stayindexed.app.output.ResultOutput;
import org.stayindexed.storage.RiskReader;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.view.IncidentRow;
import org.stayindexed.storage.view.KnownSite;
import org.stayindexed.storage.view.RiskRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stayindexed risks}. */
@Command(
    name = "risks",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "List the pages that search engines may drop: since when, why, and by when.",
      "The most urgent come first. docs/risk.md says what the states and deadlines rest on.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed risks",
      "  ./stayindexed risks --site example.com --json",
      "",
      "JSON is an array with one object for each risk, all of them; an object without a url is a",
      "failure of the whole site. In SQL: the views at_risk, risk_history and site_incident."
    })
final class RisksCommand implements Callable<Integer> {
  private static final List<String> JSON =
      List.of(
          "site",
          "url",
          "state",
          "cause",
          "why",
          "evidence",
          "since",
          "since_run",
          "high_at",
          "deadline",
          "googlebot_saw_it",
          "standing",
          "last_eligible",
          "status",
          "failure",
          "basis",
          "source");

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Mixin private SiteOption site = new SiteOption();

  @Mixin private LimitOption limit = new LimitOption(50, 1);

  @Mixin private JsonOption json = new JsonOption();

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  RisksCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    @Nullable String wanted = site.name();
    int rows = limit.rows();
    try (Snapshot snapshot = Snapshot.take(database.directory());
        RunReader reader = snapshot.reader()) {
      List<KnownSite> sites =
          KnownSites.wanted(reader.risks(), database.directory(), wanted, spec.commandLine());
      if (json.wanted()) {
        printJson(reader.risks(), sites);
      } else {
        print(reader.risks(), sites, rows);
      }
    }
    return ExitCode.OK;
  }

  private void print(RiskReader reader, List<KnownSite> sites, int rows) {
    Instant now = surroundings.clock().instant();
    RiskPrinter printer = new RiskPrinter(surroundings.out(), now);
    for (KnownSite known : sites) {
      printer.all(reader, known, rows);
    }
  }

  private void printJson(RiskReader reader, List<KnownSite> sites) {
    Instant now = surroundings.clock().instant();
    try (ResultOutput output = new JsonOutput(surroundings.out())) {
      output.columns(JSON);
      for (KnownSite known : sites) {
        RiskReader.Question question = RiskReader.Question.now(known.site(), now);
        reader.incidents(question).forEach(incident -> output.row(row(incident, now)));
        reader.atRisk(question, Integer.MAX_VALUE).forEach(risk -> output.row(row(risk, now)));
        reader.recovered(known, Integer.MAX_VALUE).forEach(risk -> output.row(row(risk, now)));
      }
    }
  }

  private static List<@Nullable Object> row(RiskRow risk, Instant now) {
    return Arrays.asList(
        risk.site(),
        risk.url(),
        risk.stateAt(now),
        risk.cause(),
        risk.cause().title(),
        risk.evidence(),
        risk.since(),
        risk.sinceRun(),
        risk.highAt(),
        risk.deadline(),
        risk.googlebotSawIt(),
        risk.standing(),
        risk.lastEligible(),
        risk.status(),
        risk.failure(),
        risk.cause().basis(),
        risk.cause().source());
  }

  private static List<@Nullable Object> row(IncidentRow incident, Instant now) {
    return Arrays.asList(
        incident.site(),
        null,
        incident.stateAt(now),
        incident.kind(),
        incident.kind().title(),
        incident.failed() + " of " + incident.asked() + " pages failed",
        incident.since(),
        incident.sinceRun(),
        incident.highAt(),
        incident.deadline(),
        null,
        null,
        null,
        null,
        null,
        incident.kind().cause().basis(),
        incident.kind().cause().source());
  }
}
