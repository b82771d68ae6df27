package org.stayindexed.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.stayindexed.storage.LogReader;
import org.stayindexed.storage.view.LogRows.Answers;
import org.stayindexed.storage.view.LogRows.Client;
import org.stayindexed.storage.view.LogRows.Hour;
import org.stayindexed.storage.view.LogRows.Period;

/** What the access log tells over time, in pictures. */
final class LogCharts {
  private static final int HOURS = 7 * 24;
  private static final int WEEKS = 4;
  private static final int DAYS = 30;

  /** A log of fewer days has too few bars. */
  private static final int FEWEST_DAYS = 4;

  private static final List<String> COLOURS =
      List.of("bar-good", "bar-moved", "bar-bad", "bar-worst", "bar-unsure");
  private static final List<Chart.Colour> LEGEND =
      List.of(
          new Chart.Colour("bar-good", "2xx"),
          new Chart.Colour("bar-moved", "3xx"),
          new Chart.Colour("bar-bad", "4xx"),
          new Chart.Colour("bar-worst", "5xx"),
          new Chart.Colour("bar-unsure", "client left (499)"));

  private final LogReader reader;
  private final String site;

  /** The last weeks, the oldest first. */
  private final List<Hour> weeks;

  LogCharts(LogReader reader, String site) {
    this.reader = reader;
    this.site = site;
    this.weeks = reader.hours(site, WEEKS * HOURS);
  }

  private List<Hour> lastWeek() {
    if (weeks.isEmpty()) {
      return weeks;
    }
    Instant before = weeks.get(weeks.size() - 1).start().minus(Duration.ofHours(HOURS));
    return weeks.stream().filter(hour -> hour.start().isAfter(before)).toList();
  }

  Chart hours() {
    List<Hour> hours = lastWeek();
    long top = hours.stream().mapToLong(Answers::all).max().orElse(0);
    List<Chart.Bar> bars = new ArrayList<>();
    for (Hour hour : hours) {
      bars.add(
          new Chart.Bar(
              Text.time(hour.start()),
              Text.time(hour.start())
                  + ": "
                  + Text.count(hour.all(), "request", "requests")
                  + ", 5xx "
                  + Text.number(hour.serverErrors())
                  + ", left "
                  + Text.number(hour.aborts())
                  + ", Googlebot "
                  + Text.number(hour.googlebotHits()),
              Chart.stacked(COLOURS, hour.byKind(), top)));
    }
    return new Chart(
        "Requests by hour, the last " + Text.count(hours.size(), "hour", "hours") + " with any",
        "Requests by hour; the most in one hour are " + Text.number(top),
        Text.number(top) + " requests",
        bars,
        LEGEND);
  }

  /** A picture for each kind of client, in the order in which they stand in the table above. */
  Block byClient(List<Client> clients) {
    List<Period> days = reader.periods(site, Duration.ofDays(1), DAYS);
    boolean few = days.stream().map(Period::start).distinct().count() < FEWEST_DAYS;
    List<Period> periods = few ? reader.periods(site, Duration.ofHours(1), 3 * 24) : days;
    Function<Instant, String> name = few ? Text::time : Text::day;
    List<Instant> starts = periods.stream().map(Period::start).distinct().toList();
    Map<String, Map<Instant, Period>> found =
        periods.stream()
            .collect(
                Collectors.groupingBy(
                    Period::client, Collectors.toMap(Period::start, period -> period)));
    List<Chart> charts =
        clients.stream()
            .map(Client::client)
            .filter(found::containsKey)
            .map(client -> chart(client, starts, found.getOrDefault(client, Map.of()), name))
            .toList();
    return Block.folded(
            "log-by-client",
            "What each kind of client got, by " + (few ? "hour" : "day"),
            charts.size())
        .unfolded()
        .drawn(charts);
  }

  private static Chart chart(
      String client,
      List<Instant> starts,
      Map<Instant, Period> periods,
      Function<Instant, String> name) {
    long top = periods.values().stream().mapToLong(Answers::all).max().orElse(0);
    List<Chart.Bar> bars = new ArrayList<>();
    for (Instant start : starts) {
      Period period = periods.getOrDefault(start, new Period(client, start, 0, 0, 0, 0, 0));
      bars.add(
          new Chart.Bar(
              name.apply(start), words(period), Chart.stacked(COLOURS, period.byKind(), top)));
    }
    return new Chart(
        LogSection.client(client),
        LogSection.client(client) + ": the most are " + Text.number(top),
        "at most " + Text.count(top, "request", "requests"),
        bars,
        List.of());
  }

  private static String words(Period period) {
    return Text.time(period.start())
        + ": 2xx "
        + Text.number(period.good())
        + ", 3xx "
        + Text.number(period.redirected())
        + ", 4xx "
        + Text.number(period.clientErrors())
        + ", 5xx "
        + Text.number(period.serverErrors())
        + ", left "
        + Text.number(period.aborts());
  }

  /** The hours of the week in which clients left, servers failed, and requests came. */
  Block week() {
    List<HeatMap> maps = new ArrayList<>();
    add(maps, "Clients that left before the answer began (499)", "heat-left", Hour::aborts);
    add(maps, "Answers that failed (5xx)", "heat-failed", Hour::serverErrors);
    add(maps, "All requests", "heat-all", Answers::all);
    return Block.folded("log-week", "Hours of the week", -1)
        .about(
            "The last four weeks of the log, added up; hours are UTC. What fails at one hour of each"
                + " day is a job; at one hour of one day, a release or an outage.")
        .unfolded()
        .heated(maps);
  }

  private void add(List<HeatMap> maps, String title, String css, ToLongFunction<Hour> count) {
    Map<Instant, Long> counts = new TreeMap<>(Comparator.naturalOrder());
    weeks.stream()
        .filter(hour -> count.applyAsLong(hour) > 0)
        .forEach(hour -> counts.put(hour.start(), count.applyAsLong(hour)));
    if (!counts.isEmpty()) {
      maps.add(HeatMap.of(title, css, counts));
    }
  }
}
