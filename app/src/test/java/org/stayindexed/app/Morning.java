package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.stayindexed.report.Browser;

/**
 * What the owner of a shop can ask in the morning.
 *
 * @param clock at which states and reports are told; SQL tells states at the time of the machine
 */
record Morning(WatchedShop watched, Path home, Clock clock, Browser browser) {

  /** The rows of a query, as {@link WatchedShop#row} makes them. */
  List<String> sql(String query) throws IOException {
    return watched.sql(home, query);
  }

  /** What a command prints. */
  String command(String... words) {
    return watched.command(home, clock, words);
  }

  /** The clock of every page at risk. */
  List<String> clocks() throws IOException {
    return sql(
        "select url, cause, standing, since, since_run, high_at, deadline, googlebot_saw_it"
            + " from at_risk order by url");
  }

  /** Every page that is or was at risk with its state, the most urgent first. */
  List<String> states() throws IOException {
    return JsonRows.of(command("risks", "--json")).stream()
        .map(risk -> risk.get("url") + " " + risk.get("state"))
        .toList();
  }

  /** Writes the report again, with what the log told since the crawl, and opens it. */
  void openReport(int run) {
    String written = command("report", "--run=" + run);
    browser.open(Path.of(URI.create(written.replace("Report: ", "").strip())));
    assertThat(browser.consoleMessages()).isEmpty();
  }

  /** Opens the index of all reports. */
  void openIndex() {
    browser.open(home.resolve("reports/index.html"));
  }

  String headline() {
    return browser.text(".headline");
  }

  /** The cells of a column of the pages at risk in the report. */
  List<String> riskColumn(String name) {
    return browser.texts("#at-risk td" + name);
  }

  /** A time as the report writes it. */
  static String utc(Instant time) {
    return time.toString().replace('T', ' ').replace(":00Z", " UTC");
  }
}
