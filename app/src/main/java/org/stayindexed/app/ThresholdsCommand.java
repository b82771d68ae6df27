package org.stayindexed.app;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stayindexed.app.output.JsonOutput;
import org.stayindexed.app.output.ResultOutput;
import org.stayindexed.model.risk.RiskThreshold;
import org.stayindexed.model.risk.RiskThresholds;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code stayindexed thresholds}. */
@Command(
    name = "thresholds",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Show or change the times after which a page is at high risk, or probably dropped.",
      "They are kept in the database and hold for every site; open risks are judged anew at once.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed thresholds",
      "  ./stayindexed thresholds server-error-dropped=36h expiry-watched=14d",
      "  ./stayindexed thresholds --reset",
      "",
      "In SQL: the view risk_threshold. docs/risk.md says what the standard times rest on."
    })
final class ThresholdsCommand implements Callable<Integer> {
  private static final List<String> JSON =
      List.of("threshold", "hours", "standard_hours", "meaning", "basis", "source");

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--reset", description = "Go back to the standard times first.")
  private boolean reset;

  @Parameters(
      paramLabel = "NAME=TIME",
      description = "What to change, and to how long: minutes (90m), hours (36h) or days (14d).")
  private List<String> changes = List.of();

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  ThresholdsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Map<RiskThreshold, Duration> wanted = wanted();
    if (wanted.isEmpty() && !reset) {
      try (Snapshot snapshot = Snapshot.take(database.directory());
          RunReader reader = snapshot.reader()) {
        return print(reader.risks().thresholds());
      }
    }
    database.directory().requireDatabase();
    return surroundings
        .databases()
        .use(
            database.directory(),
            surroundings.holder("thresholds"),
            opened -> print(changed(opened, wanted)));
  }

  private Map<RiskThreshold, Duration> wanted() {
    Map<RiskThreshold, Duration> wanted = new EnumMap<>(RiskThreshold.class);
    for (String change : changes) {
      try {
        Map.Entry<RiskThreshold, Duration> one = ThresholdText.parse(change);
        wanted.put(one.getKey(), one.getValue());
      } catch (TypeConversionException e) {
        throw new ParameterException(spec.commandLine(), e.getMessage(), e);
      }
    }
    return wanted;
  }

  private RiskThresholds changed(Database opened, Map<RiskThreshold, Duration> wanted) {
    RiskThresholds before = reset ? RiskThresholds.DEFAULT : opened.thresholds();
    RiskThresholds after;
    try {
      after = before.with(wanted);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), e.getMessage() + ". Nothing was changed.", e);
    }
    opened.changeThresholds(after, surroundings.clock().instant());
    return after;
  }

  private int print(RiskThresholds thresholds) {
    if (json.wanted()) {
      try (ResultOutput output = new JsonOutput(surroundings.out())) {
        output.columns(JSON);
        for (RiskThreshold one : RiskThreshold.values()) {
          output.row(
              Arrays.asList(
                  one.label(),
                  hours(thresholds.of(one)),
                  hours(one.standard()),
                  one.meaning(),
                  one.basis(),
                  one.source()));
        }
      }
    } else {
      Arrays.stream(RiskThreshold.values()).forEach(one -> print(one, thresholds.of(one)));
    }
    return ExitCode.OK;
  }

  private void print(RiskThreshold one, Duration time) {
    String own =
        time.equals(one.standard())
            ? ""
            : " (yours; standard " + ThresholdText.of(one.standard()) + ")";
    surroundings.out().println(one.label() + "  " + ThresholdText.of(time) + own);
    surroundings.out().println("  " + one.meaning());
    surroundings
        .out()
        .println("  " + one.basis().toString().toLowerCase(Locale.ROOT) + ": " + one.source());
  }

  private static double hours(Duration time) {
    return time.toMinutes() / 60.0;
  }
}
