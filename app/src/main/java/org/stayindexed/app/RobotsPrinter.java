package org.stayindexed.app;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.stayindexed.model.fetch.StatusCatalogue;
import org.stayindexed.model.robots.RobotsReading;
import org.stayindexed.report.Text;
import org.stayindexed.storage.RobotsHistoryReader;
import org.stayindexed.storage.view.RobotsChangeRow;
import org.stayindexed.storage.view.RobotsHistoryRow;

/** Prints what became of robots.txt, where a person should know of it. */
final class RobotsPrinter {
  /** Sites of many subdomains often change them all at once. */
  private static final int MAX_ORIGINS = 5;

  private final PrintStream out;
  private final RobotsHistoryReader reader;

  RobotsPrinter(PrintStream out, RobotsHistoryReader reader) {
    this.out = out;
    this.reader = reader;
  }

  void print(long runId) {
    List<RobotsHistoryRow> readings = reader.notable(runId);
    if (!readings.isEmpty()) {
      out.println();
    }
    for (RobotsHistoryRow reading : readings.stream().limit(MAX_ORIGINS).toList()) {
      state(reading);
      changes(reader.changes(runId, reading.origin()));
      delay(reading);
    }
    if (readings.size() > MAX_ORIGINS) {
      out.println(
          "And "
              + Text.count(readings.size() - MAX_ORIGINS, "other robots.txt", "others")
              + CalledName.in(": ./stayindexed sql")
              + " \"select * from robots_history where run_id = "
              + runId
              + "\"");
    }
  }

  private void state(RobotsHistoryRow reading) {
    String robots = "robots.txt of " + reading.origin();
    switch (reading.state()) {
      case READ -> {
        if (reading.differs()) {
          out.println(robots + " changed since the last run.");
        }
      }
      case ABSENT -> {
        if (reading.differs()) {
          out.println(robots + " is gone (" + answer(reading) + "): everything is allowed.");
        }
      }
      case UNREACHABLE ->
          out.println(
              robots
                  + (reading.differs() ? " cannot be read any more (" : " cannot be read (")
                  + answer(reading)
                  + "): nothing was fetched there.");
    }
  }

  private static String answer(RobotsHistoryRow reading) {
    if (reading.failure() != null) {
      return reading.failure().explanation();
    }
    return reading.status() == null ? "no answer" : StatusCatalogue.describe(reading.status());
  }

  private void changes(List<RobotsChangeRow> changes) {
    shared(changes, RobotsChangeRow::urlsForbidden, "now forbidden to");
    shared(changes, RobotsChangeRow::urlsAllowed, "allowed again to");
  }

  /** Crawlers with the same number of URLs share a line. */
  private void shared(
      List<RobotsChangeRow> changes, ToLongFunction<RobotsChangeRow> urls, String verb) {
    Map<Long, List<String>> agents =
        changes.stream()
            .filter(change -> urls.applyAsLong(change) > 0)
            .collect(
                Collectors.groupingBy(
                    urls::applyAsLong,
                    LinkedHashMap::new,
                    Collectors.mapping(RobotsChangeRow::agent, Collectors.toList())));
    agents.forEach(
        (count, names) ->
            out.println(
                "  "
                    + Text.count(count, "URL is ", "URLs are ")
                    + verb
                    + " "
                    + String.join(", ", names)));
  }

  private void delay(RobotsHistoryRow reading) {
    reading
        .unkeptDelay()
        .ifPresent(
            asked ->
                out.println(
                    "robots.txt of "
                        + reading.origin()
                        + " asks for a Crawl-delay of "
                        + Text.number(asked.toSeconds())
                        + " s; "
                        + RobotsReading.MAX_CRAWL_DELAY.toSeconds()
                        + " s were kept."));
  }
}
