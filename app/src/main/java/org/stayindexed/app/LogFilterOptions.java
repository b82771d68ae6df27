package org.stayindexed.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.SiteName;
import org.stayindexed.storage.StorageException;
import org.stayindexed.storage.view.TrafficFilter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which requests of access logs are meant. */
final class LogFilterOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--site",
      paramLabel = "SITE",
      converter = SiteWord.class,
      description = "Only this site, by its host or one of its URLs (default: all sites).")
  private @Nullable SiteName site;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only requests from this day on, as the log has it: 2026-03-01.")
  private @Nullable String since;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  LogFilterOptions() {}

  /**
   * What they let through.
   *
   * @param client null for all
   */
  TrafficFilter filter(@Nullable ClientClass client) {
    return new TrafficFilter(site == null ? null : site.text(), client, firstDay());
  }

  private @Nullable LocalDate firstDay() {
    try {
      return since == null ? null : LocalDate.parse(since);
    } catch (DateTimeException e) {
      throw wrong("\"" + Printable.of(since) + "\" is no day; write it as 2026-03-01");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /**
   * Says that there is nothing to show.
   *
   * @param sites those whose logs were read
   * @throws StorageException if none was, or not that of the site that is wanted
   */
  static void refuseWithoutLogs(
      List<String> sites, @Nullable String wanted, DatabaseDirectory directory) {
    if (sites.isEmpty()) {
      throw new StorageException(
          "No access log was read into "
              + directory.path()
              + " yet. Read one: ./stayindexed logs ingest access.log --site https://example.com/");
    }
    if (wanted != null && !sites.contains(wanted)) {
      throw new StorageException(
          "No access log of "
              + Printable.of(wanted)
              + " was read. Sites with logs: "
              + String.join(", ", sites));
    }
  }
}
