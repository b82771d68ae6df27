package org.stayindexed.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.risk.RiskThresholds;
import org.stayindexed.model.robots.RobotsReading;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.RobotsRead;
import org.stayindexed.model.run.RunState;

/** A real database file in a directory of one test, and short ways to fill and ask it. */
public final class StoredSite {
  private final DatabaseDirectory directory;
  private Instant night = Observations.NIGHT;
  private String settings = "--delay 1s";
  private String reach = "";
  private String userAgent = "Stayindexed/1.0";

  public StoredSite(Path directory) {
    this.directory = new DatabaseDirectory(directory);
  }

  public DatabaseDirectory directory() {
    return directory;
  }

  /** The options of the runs to come, which decide which URLs these look at. */
  void setOptions(String options) {
    settings = options;
    reach = options;
  }

  /** Of the runs to come. */
  void setPace(String options) {
    settings = options;
  }

  /** What the runs to come call themselves. */
  void setUserAgent(String name) {
    userAgent = name;
  }

  /** Stores a run that saw this, a day after the one before; returns its number. */
  public long run(PageObservation... observations) {
    return run(RunState.FINISHED, observations);
  }

  /** Stores a run that read this robots.txt and then saw this. */
  long run(RobotsReading robots, PageObservation... observations) {
    RobotsReading tonight =
        new RobotsReading(
            robots.origin(), night, robots.answer(), robots.sitemaps(), robots.crawlDelay());
    return run(RunState.FINISHED, List.of(new RobotsRead(tonight)), observations);
  }

  public long run(RunState state, PageObservation... observations) {
    return run(state, List.of(), observations);
  }

  /** Stores a run that handed over these facts, and then saw this. */
  long run(List<CrawlFact> facts, PageObservation... observations) {
    return run(RunState.FINISHED, facts, observations);
  }

  private long run(RunState state, List<CrawlFact> facts, PageObservation... observations) {
    return run(state, facts, List.of(), observations);
  }

  /** Stores what a run saw that goes on, as another process finds it. */
  public long begin(PageObservation... observations) {
    try (Database database = Database.open(directory, "a test");
        RunWriter writer = database.startRun(start())) {
      for (PageObservation observation : observations) {
        writer.accept(Observations.at(night, observation));
      }
      return writer.runId();
    }
  }

  /** Stores a run that saw this, and then handed over these facts. */
  long runThen(List<CrawlFact> facts, PageObservation... observations) {
    return run(RunState.FINISHED, List.of(), facts, observations);
  }

  private long run(
      RunState state,
      List<CrawlFact> before,
      List<CrawlFact> after,
      PageObservation... observations) {
    try (Database database = Database.open(directory, "a test")) {
      RunWriter writer = database.startRun(start());
      before.forEach(writer::accept);
      for (PageObservation observation : observations) {
        writer.accept(Observations.at(night, observation));
      }
      after.forEach(writer::accept);
      writer.close();
      database.endRun(
          writer.runId(),
          new RunEnd(state, "", night.plusSeconds(60)),
          new RiskClock(RiskThresholds.DEFAULT));
      night = night.plus(Duration.ofDays(1));
      return writer.runId();
    }
  }

  /** Counts what is new in a log before the next run, and judges the risks anew. */
  public void read(CountedLog log) {
    try (Database database = Database.open(directory, "a test")) {
      try (TrafficWriter writer = database.traffic(Observations.START)) {
        writer.accept(log.next());
      }
      database.reviewRisks(Observations.START, new RiskClock(RiskThresholds.DEFAULT), night);
    }
  }

  public RunStart start() {
    return new RunStart(Observations.START, night, "1.0", userAgent, settings, reach);
  }

  /** The rows of a query, each value as text, NULL as "null". */
  public List<List<String>> sql(String query) {
    List<List<String>> rows = new ArrayList<>();
    try (Snapshot snapshot = Snapshot.take(directory);
        SqlReader reader = snapshot.sqlReader()) {
      reader.query(
          query,
          new SqlReader.Rows() {
            @Override
            public void columns(List<String> names) {}

            @Override
            public void row(List<@Nullable Object> values) {
              rows.add(values.stream().map(String::valueOf).toList());
            }
          });
    }
    return rows;
  }

  /** The only value of a query. */
  public String value(String query) {
    return sql(query).get(0).get(0);
  }
}
