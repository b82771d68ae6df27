package org.stayindexed.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.TrafficReader;
import org.stayindexed.storage.view.AbortedUrl;
import org.stayindexed.storage.view.TrafficFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stayindexed logs 499}. */
@Command(
    name = "499",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Show the URLs whose clients left before the answer began: nginx 499.",
      "How often, when, who, after what time, the likeliest cause and what to do. Needs access logs that",
      "were read with \"logs ingest\". Times are read from histograms, off by at most 3.2 %%.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed logs 499",
      "  ./stayindexed logs 499 --site example.com --client googlebot --since 2026-03-01",
      "",
      "--json prints an array with one object a URL: site, url, aborts, requests, share (0 to 1),",
      "clients (name to aborts), hours (24 counts from midnight UTC), weekdays (7 from Monday),",
      "peak_hour, bytes, request_p50_ms, request_p95_ms, upstream_p50_ms, upstream_p95_ms (null where",
      "not logged), first_seen, last_seen, cause, confidence, evidence, advice, rhythm (BURST, DAILY,",
      "WEEKLY, SPREAD, UNKNOWN), rhythm_evidence, crawl (null, or status, failure, verdict, body_code).",
      "The same counts by SQL: the views log_499, log_499_hour and log_499_pattern."
    })
final class Logs499Command implements Callable<Integer> {
  private static final int PATTERNS = 10;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Mixin private LogFilterOptions requests = new LogFilterOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many URLs (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = "--client",
      paramLabel = "WHO",
      description = "Only requests of: ${COMPLETION-CANDIDATES} (default: all).")
  private @Nullable ClientClass client;

  @Mixin private JsonOption json = new JsonOption();

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  Logs499Command(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be 1 or more, not " + limit);
    }
    TrafficFilter filter = requests.filter(client);
    try (Snapshot snapshot = Snapshot.take(database.directory());
        TrafficReader reader = snapshot.trafficReader()) {
      LogFilterOptions.refuseWithoutLogs(reader.sites(), filter.site(), database.directory());
      List<AbortedUrl> urls = reader.worst499(filter, limit);
      if (json.wanted()) {
        AbortJson.print(urls, surroundings.out());
      } else {
        new AbortPrinter(surroundings.out()).print(urls, reader.patterns499(filter, PATTERNS));
      }
    }
    return ExitCode.OK;
  }
}
