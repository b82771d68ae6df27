package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stayindexed.app.config.Checked;
import org.stayindexed.app.output.JsonDocument;
import org.stayindexed.app.output.Printable;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.view.FoldedTraffic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stayindexed logs fold}. */
@Command(
    name = "fold",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Fold the hours of old access logs into days, so that the database stays small.",
      "No request is lost or counted twice: what is folded stands in the first hour of its day",
      "(UTC), and URLs that failed keep their days. May be run as often as you like.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed logs fold --keep-hours 90d",
      "  ./stayindexed schedule add fold --cron \"30 4 * * SUN\" -- logs fold --keep-hours 90d",
      "",
      "Views by the hour: site_traffic, log_status_hourly (folded), log_499_hour (removed)."
    })
final class LogsFoldCommand implements Callable<Integer>, Checked {
  private static final Pattern DAYS = Pattern.compile("(\\d{1,5})d");

  /** The clock of risks looks at the failures of so many days by the hour. */
  private static final int LEAST_DAYS = 61;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Option(
      names = "--keep-hours",
      paramLabel = "DAYS",
      defaultValue = "90d",
      description = "How long hours are kept: 90d, at least 61d (default: ${DEFAULT-VALUE}).")
  private String keep = "90d";

  @Mixin private JsonOption json = new JsonOption();

  @Mixin private DatabaseOption database = new DatabaseOption();

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  LogsFoldCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Duration kept = kept();
    database.directory().requireDatabase();
    return surroundings
        .databases()
        .use(
            database.directory(),
            surroundings.holder("logs fold"),
            opened -> {
              print(fold(opened, kept));
              return ExitCode.OK;
            });
  }

  private FoldedTraffic fold(Database opened, Duration kept) {
    return opened.foldTraffic(surroundings.clock().instant().minus(kept));
  }

  @Override
  public void checkOptions() {
    Duration unused = kept();
  }

  private Duration kept() {
    Matcher matcher = DAYS.matcher(keep.strip());
    if (!matcher.matches()) {
      throw new ParameterException(
          spec.commandLine(),
          "--keep-hours \"" + Printable.of(keep) + "\" is no number of days; write 90d");
    }
    int days = Integer.parseInt(matcher.group(1));
    if (days < LEAST_DAYS) {
      throw new ParameterException(
          spec.commandLine(),
          "--keep-hours must be at least "
              + LEAST_DAYS
              + "d: risks are judged by the hours of the last 60 days");
    }
    return Duration.ofDays(days);
  }

  private void print(FoldedTraffic folded) {
    if (json.wanted()) {
      JsonDocument.print(
          List.of(
              object(
                  "before", folded.before(),
                  "rows_before", folded.rowsBefore(),
                  "rows_after", folded.rowsAfter(),
                  "file_days", folded.days(),
                  "url_hours_removed", folded.urlHours())),
          surroundings.out());
      return;
    }
    surroundings
        .out()
        .printf(
            Locale.ROOT,
            "Before %s: %,d rows became %,d (days of files: %,d); rows of failed"
                + " URLs that were removed: %,d%n",
            folded.before(),
            folded.rowsBefore(),
            folded.rowsAfter(),
            folded.days(),
            folded.urlHours());
    surroundings.out().flush();
  }
}
