package org.stayindexed.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.HitOutcome;
import org.stayindexed.storage.LogReader;
import org.stayindexed.storage.view.Counted;
import org.stayindexed.storage.view.LogRows.Aborted;
import org.stayindexed.storage.view.LogRows.Client;
import org.stayindexed.storage.view.LogRows.Disagreement;
import org.stayindexed.storage.view.LogRows.OnlyInLog;
import org.stayindexed.storage.view.RunSummary;
import org.stayindexed.storage.view.StatusCount;

/** What the access log tells, and the three things that 499 means. */
final class LogSection {
  private final LogReader reader;
  private final RunSummary run;
  private final Allowance allowance;
  private final int rows;

  LogSection(LogReader reader, RunSummary run, Allowance allowance, int rows) {
    this.reader = reader;
    this.run = run;
    this.allowance = allowance;
    this.rows = rows;
  }

  /**
   * How many pages of a run say 499 or 498 themselves: that a token is missing, which is no abort.
   */
  private record Tokens(long inStatusLine, long inBody) {
    static Tokens of(List<StatusCount> statuses) {
      return new Tokens(
          urls(statuses, count -> isToken(count.status())),
          urls(statuses, count -> !isToken(count.status()) && isToken(count.bodyCode())));
    }

    private static long urls(List<StatusCount> statuses, Predicate<StatusCount> which) {
      return statuses.stream().filter(which).mapToLong(StatusCount::urls).sum();
    }

    private static boolean isToken(@Nullable Integer code) {
      return code != null && (code == 498 || code == 499);
    }
  }

  Optional<Section> section(List<StatusCount> statuses) {
    List<Client> clients = reader.clients(run.site());
    Tokens tokens = Tokens.of(statuses);
    boolean says499 = tokens.inStatusLine() + tokens.inBody() > 0;
    if (clients.isEmpty() && !says499) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    if (!clients.isEmpty()) {
      LogCharts charts = new LogCharts(reader, run.site());
      blocks.add(Block.folded("log-hours", "", -1).drawn(List.of(charts.hours())));
      blocks.add(Block.of(allowance.fit(clients(clients))));
      blocks.add(charts.byClient(clients));
      blocks.add(charts.week());
    }
    Counted<Aborted> aborted = reader.aborted(run.site(), rows);
    blocks.add(meanings(clients, tokens));
    if (!aborted.isEmpty()) {
      blocks.add(aborted(aborted));
      blocks.add(LogEndpoints.patterns(reader.abortedPatterns(run.site(), rows), allowance));
    }
    LogEndpoints.slowest(reader.slowest(run.site(), rows), allowance).ifPresent(blocks::add);
    addDisagreements(blocks);
    addOnlyInLog(blocks);
    return Optional.of(
        new Section(
            "log",
            clients.isEmpty() ? "Status 499" : "Access log",
            null,
            List.of(
                clients.isEmpty()
                    ? "No access log of this site was read: ./stayindexed logs ingest access.log"
                        + " --site "
                        + run.startUrl()
                    : "What the web server itself wrote down, all days that were read. Who asked is"
                        + " told by the name that the client gave, and by its address where the"
                        + " owner of a bot publishes them."),
            blocks));
  }

  private static DataTable clients(List<Client> clients) {
    return new DataTable(
        "log-clients",
        "Requests by client",
        List.of(
            Column.text("Client"),
            Column.number("Requests"),
            Column.number("2xx"),
            Column.number("3xx"),
            Column.number("4xx"),
            Column.number("5xx"),
            Column.number("Left before"),
            Column.number("Left amid"),
            Column.when("Last")),
        clients.stream()
            .map(
                row ->
                    Row.of(
                        Cell.strong(client(row.client())),
                        Cell.number(row.hits()),
                        Cell.number(row.good()),
                        Cell.number(row.redirected()),
                        Cell.number(row.clientErrors()),
                        Cell.number(row.serverErrors()),
                        Cell.number(row.aborts()),
                        Cell.number(row.midBodyAborts()),
                        Cell.when(row.lastHit())))
            .toList(),
        clients.size(),
        "");
  }

  /** {@code AI_BOT} is {@code AI bot}, {@code PERSON} is {@code Person}. */
  static String client(String name) {
    String words = Text.words(name);
    return (words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
        .replaceFirst("^Ai ", "AI ");
  }

  private Block meanings(List<Client> clients, Tokens tokens) {
    long aborts = clients.stream().mapToLong(Client::aborts).sum();
    DataTable table =
        new DataTable(
            "meanings-499",
            "The three meanings of 499",
            List.of(Column.text("Where"), Column.text("What it means"), Column.number("Here")),
            List.of(
                Row.of(
                    Cell.strong("In the access log"),
                    Cell.text("The client went away before the answer began. It is never sent.")
                        .note("Find what is slow: ./stayindexed logs 499"),
                    Cell.number(aborts, aborts == 1 ? "request" : "requests")),
                Row.of(
                    Cell.strong("In the status line of an answer"),
                    Cell.text("An unofficial 4xx, of ArcGIS servers a missing token: not indexed.")
                        .note("Open the page without a token, or link to what is open."),
                    Cell.number(
                        tokens.inStatusLine(), tokens.inStatusLine() == 1 ? "URL" : "URLs")),
                Row.of(
                    Cell.strong("In the body of a 200 answer"),
                    Cell.text("An ArcGIS server without a token, which says 200 all the same.")
                        .note("Search engines index the error text, or call it a soft 404."),
                    Cell.number(tokens.inBody(), tokens.inBody() == 1 ? "URL" : "URLs"))),
            3,
            "");
    return Block.folded("status-499", "499 is three different things", -1)
        .with(allowance.fit(table));
  }

  private Block aborted(Counted<Aborted> found) {
    DataTable table =
        new DataTable(
            "aborted-urls",
            "URLs that clients leave",
            List.of(
                Column.url("URL"),
                Column.number("Left"),
                Column.number("Of"),
                Column.number("Googlebot"),
                Column.number("People"),
                Column.number("Waited"),
                Column.when("Last"),
                Column.text("We got")),
            found.rows().stream()
                .map(
                    row ->
                        Row.of(
                            Cell.url(row.url()),
                            Cell.number(row.aborts()),
                            Cell.number(row.requests()),
                            Cell.number(row.byGooglebot()),
                            Cell.number(row.byPeople()),
                            Cell.number(row.requestMeanMs(), "ms"),
                            Cell.when(row.lastSeen()),
                            Cell.answer(row.crawlStatus(), row.crawlFailure())
                                .note(
                                    row.crawlBodyCode() == null
                                        ? null
                                        : "the body says " + row.crawlBodyCode())))
                .toList(),
            found.total(),
            "./stayindexed logs 499");
    return Block.folded("aborted", "Left before the answer began", found.total())
        .about(
            "What Googlebot leaves again and again, it stops asking for. Mean times are those of the"
                + " requests that were left.")
        .with(allowance.fit(table));
  }

  private void addDisagreements(List<Block> blocks) {
    List<Disagreement> found = reader.disagreements(run.site(), rows);
    if (found.isEmpty()) {
      return;
    }
    DataTable table =
        new DataTable(
            "disagreements",
            "Where the crawl and Googlebot did not get the same",
            List.of(
                Column.url("URL"),
                Column.text("We got"),
                Column.text("Googlebot got"),
                Column.when("When"),
                Column.number("Its requests"),
                Column.number("That failed")),
            found.stream()
                .map(
                    row ->
                        Row.of(
                            Cell.url(row.url()),
                            Cell.answer(row.crawlStatus(), row.crawlFailure()),
                            googlebot(row),
                            Cell.when(row.googlebotHit()),
                            Cell.number(row.googlebotHits()),
                            Cell.number(row.googlebotBadHits())))
                .toList(),
            found.size() < rows ? found.size() : found.size() + 1L,
            DataTable.sql("select * from crawl_vs_log"));
    blocks.add(
        Block.folded("crawl-vs-log", "Googlebot got something else than we", -1)
            .about("The last request of Googlebot beside the last sight of a crawl.")
            .with(allowance.fit(table)));
  }

  private static Cell googlebot(Disagreement row) {
    String outcome = row.googlebotOutcome();
    return Cell.answer(row.googlebotStatus(), null)
        .note(outcome.equals(HitOutcome.ANSWERED.name()) ? null : Text.words(outcome));
  }

  private void addOnlyInLog(List<Block> blocks) {
    Counted<OnlyInLog> found = reader.onlyInLog(run.site(), rows);
    if (found.isEmpty()) {
      return;
    }
    DataTable table =
        new DataTable(
            "only-in-log",
            "URLs that only the log has",
            List.of(
                Column.url("URL"),
                Column.number("Requests"),
                Column.number("That failed"),
                Column.number("Googlebot"),
                Column.number("People"),
                Column.when("Last")),
            found.rows().stream()
                .map(
                    row ->
                        Row.of(
                            Cell.url(row.url()),
                            Cell.number(row.hits()),
                            Cell.number(row.badHits()),
                            Cell.number(row.googlebotHits()),
                            Cell.number(row.peopleHits()),
                            Cell.when(row.lastHit())))
                .toList(),
            found.total(),
            DataTable.sql("select * from orphan_in_log order by hits desc"));
    blocks.add(
        Block.folded("orphans-in-log", "Asked for, and never seen by a crawl", found.total())
            .about(
                "Old addresses, typing errors of others, scans: with many hits, a redirect is due.")
            .with(allowance.fit(table)));
  }
}
