package org.stayindexed.storage.nights;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.risk.RiskThresholds;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.HitOutcome;
import org.stayindexed.storage.CountedLog;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.Observations;
import org.stayindexed.storage.RiskReader;
import org.stayindexed.storage.RunEnd;
import org.stayindexed.storage.RunStart;
import org.stayindexed.storage.RunWriter;
import org.stayindexed.storage.TrafficWriter;
import org.stayindexed.storage.view.IncidentRow;
import org.stayindexed.storage.view.RiskRow;

/** Lives through the nights of one site: a crawl each night, and its access log if there is one. */
final class PlayedSite {
  private static final String HOST = "shop.example";

  private final List<SimulatedPage> pages;
  private final boolean withLog;
  private final CountedLog log = new CountedLog("access.log");
  private final RiskClock clock = new RiskClock(RiskThresholds.DEFAULT);
  private boolean logGrew;
  private Map<String, RiskRow> risks = Map.of();
  private Optional<IncidentRow> incident = Optional.empty();

  PlayedSite(List<SimulatedPage> pages, boolean withLog) {
    this.pages = pages;
    this.withLog = withLog;
  }

  /** Plays in a database of its own. */
  void play(Path directory, int nights) {
    try (Database database = Database.open(new DatabaseDirectory(directory), "a test")) {
      for (int hour = 0; hour < nights * 24; hour++) {
        if (hour % 24 == Foretold.RUN_HOUR) {
          readLog(database, hour);
          crawl(database, hour);
        }
        for (SimulatedPage page : pages) {
          pass(page, hour);
        }
      }
    }
  }

  private void pass(SimulatedPage page, int hour) {
    boolean wasIndexed = page.entry().indexed();
    Behaviour behaviour = page.timeline().at(hour);
    if (page.entry().hour(hour, behaviour)) {
      log(page.path(), behaviour.forGooglebot().apply(hour), hour);
    }
    page.foretold().hour(hour, alarm(page, hour), page.entry(), wasIndexed, page.timeline());
  }

  private void log(String path, Answer answer, int hour) {
    if (answer.logged()) {
      HitOutcome outcome = answer == Answer.ABORTED ? HitOutcome.CLIENT_ABORT : HitOutcome.ANSWERED;
      HitClass hit = new HitClass(answer.status(), outcome, ClientClass.GOOGLEBOT);
      // Later than the log is read in the same hour.
      log.hit(path, Sightings.time(hour).plus(Duration.ofMinutes(40)).toString(), hit);
      logGrew = true;
    }
  }

  /** What we say of a page at the beginning of an hour. */
  private Alarm alarm(SimulatedPage page, int hour) {
    Instant now = Sightings.time(hour);
    RiskRow risk = risks.get(Observations.url(page.path()).toString());
    Alarm own = risk == null ? Alarm.NONE : Alarm.of(risk.stateAt(now), risk.deadline());
    return incident.map(i -> Alarm.of(i.stateAt(now), i.deadline())).orElse(Alarm.NONE).or(own);
  }

  private void readLog(Database database, int hour) {
    if (withLog && logGrew) {
      try (TrafficWriter writer = database.traffic(Observations.START)) {
        writer.accept(log.next());
      }
      logGrew = false;
      database.reviewRisks(Observations.START, clock, Sightings.time(hour));
    }
  }

  private void crawl(Database database, int hour) {
    Instant start = Sightings.time(hour);
    RunWriter writer =
        database.startRun(
            new RunStart(Observations.START, start, "1.0", "Stayindexed/1.0", "", ""));
    writer.accept(Sightings.ofStart(pages.get(0), hour));
    for (SimulatedPage page : pages) {
      writer.accept(Sightings.of(page, hour));
    }
    for (PageObservation target : targets()) {
      writer.accept(Observations.at(start, target));
    }
    writer.close();
    Instant end = start.plus(Duration.ofMinutes(10));
    database.endRun(writer.runId(), new RunEnd(RunState.FINISHED, "", end), clock);
    read(database, end);
  }

  private static List<PageObservation> targets() {
    return List.of(
        Observations.answered(Sightings.GOOD_TARGET, 200),
        Observations.answered(Sightings.GONE_TARGET, 410));
  }

  /** The reader shares the connection of the database, which is closed once. */
  private void read(Database database, Instant now) {
    RiskReader reader = database.reader().risks();
    RiskReader.Question question = RiskReader.Question.now(HOST, now);
    Map<String, RiskRow> rows = new HashMap<>();
    reader.atRisk(question, Integer.MAX_VALUE).forEach(row -> rows.put(row.url(), row));
    risks = rows;
    incident = reader.incidents(question).stream().findFirst();
  }
}
