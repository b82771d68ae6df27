package org.stayindexed.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.stayindexed.storage.Snapshot;
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
      "Show what bots did.",
      "How often each came, whether it is who it says, what it got, and what search engines fetched",
      "that they cannot use. Verified are requests from addresses that the bot's owner publishes",
      "(bots list) or by DNS; claimed are those that nobody can prove; spoofed ones come from",
      "elsewhere, and count for nothing.",
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

  @Mixin private LogFilterOptions requests = new LogFilterOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "At most so many patterns of waste (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Option(names = "--json", description = "Print JSON, one object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec
  LogsBotsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be 1 or more, not " + limit);
    }
    TrafficFilter filter = requests.filter(null);
    try (Snapshot snapshot = Snapshot.take(database.directory());
        TrafficReader reader = snapshot.trafficReader()) {
      LogFilterOptions.refuseWithoutLogs(reader.sites(), filter.site(), database.directory());
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
}
