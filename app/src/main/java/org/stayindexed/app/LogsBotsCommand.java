package org.stayindexed.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.SiteName;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.StorageException;
import org.stayindexed.storage.TrafficReader;
import org.stayindexed.storage.view.BotActivity;
import org.stayindexed.storage.view.CrawlWaste;
import org.stayindexed.storage.view.TrafficFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stayindexed logs bots}. */
@Command(
    name = "bots",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Show what bots did: how often each came, whether it is who it says, what it got,",
      "and what search engines fetched that they cannot use.",
      "Verified are requests from addresses that the bot's owner publishes (bots list) or by DNS;",
      "claimed are those that nobody can prove; spoofed ones come from elsewhere, and count",
      "for nothing.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed logs bots",
      "  ./stayindexed logs bots --site example.com --since 2026-03-01 --limit 50",
      "",
      "--json prints an object: bots (site, bot, client, hits, verified, claimed, spoofed, statuses,",
      "unanswered, first_hit, last_hit) and waste (site, waste, pattern, hits, urls, example; of all",
      "days). By SQL: the views bot_visit, googlebot_visit and crawl_budget."
    })
final class LogsBotsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--site",
      paramLabel = "SITE",
      description = "Only this site, by its host or one of its URLs (default: all).")
  private @Nullable String site;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many patterns of waste (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only requests from this day on, as the log has it: 2026-03-01.")
  private @Nullable String since;

  @Option(names = "--json", description = "Print JSON, one object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  LogsBotsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw wrong("--limit must be 1 or more, not " + limit);
    }
    TrafficFilter filter = new TrafficFilter(siteName(), null, firstDay());
    try (Snapshot snapshot = Snapshot.take(database.directory());
        TrafficReader reader = snapshot.trafficReader()) {
      refuseWithoutLogs(reader.sites());
      List<BotActivity> bots = reader.bots(filter);
      List<CrawlWaste> waste = reader.waste(filter, limit);
      if (json) {
        BotJson.print(bots, waste, surroundings.out());
      } else {
        new BotPrinter(surroundings.out()).print(bots, waste);
      }
    }
    return ExitCode.OK;
  }

  private @Nullable String siteName() {
    if (site == null || !site.contains("://")) {
      return site;
    }
    return PageUrl.parse(site)
        .url()
        .map(url -> SiteName.of(url).text())
        .orElseThrow(
            () ->
                wrong(
                    "\""
                        + Printable.of(String.valueOf(site))
                        + "\" is no site; write https://example.com/ or example.com"));
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

  private void refuseWithoutLogs(List<String> sites) {
    String wanted = siteName();
    if (sites.isEmpty()) {
      throw new StorageException(
          "No access log was read into "
              + database.directory().path()
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
