package org.stayindexed.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.RiskReader;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.SiteReader;
import org.stayindexed.storage.view.Counted;
import org.stayindexed.storage.view.RunSummary;
import org.stayindexed.storage.view.SiteRows.Certificate;
import org.stayindexed.storage.view.SiteRows.Directory;
import org.stayindexed.storage.view.SiteRows.DirectoryRisk;
import org.stayindexed.storage.view.SiteRows.Language;
import org.stayindexed.storage.view.SiteRows.OtherVerdict;
import org.stayindexed.storage.view.SiteRows.Slow;

/** What a run saw of a whole site: directories, speed, certificates, languages, engines. */
final class SiteSections {
  private static final Duration SOON = Duration.ofDays(30);
  private static final String WHERE_RUN = " where run_id = ";

  private final SiteReader reader;
  private final RunReader runs;
  private final RunSummary run;
  private final Allowance allowance;
  private final int rows;

  SiteSections(RunReader runs, RunSummary run, Allowance allowance, int rows) {
    this.reader = runs.site();
    this.runs = runs;
    this.run = run;
    this.allowance = allowance;
    this.rows = rows;
  }

  Optional<Section> directories(List<Directory> found, RiskReader.Question question) {
    if (found.size() < 2) {
      return Optional.empty();
    }
    Map<String, Long> risks = new HashMap<>();
    for (DirectoryRisk risk : reader.directoryRisks(run, question)) {
      risks.put(risk.path(), risk.atRisk());
    }
    DataTable table =
        new DataTable(
            "directory-rows",
            "First directories",
            List.of(
                Column.url("Directory"),
                Column.number("URLs"),
                Column.number("Indexable"),
                Column.number("Share"),
                Column.number("Not indexable"),
                Column.number("At risk")),
            found.stream().map(row -> row(row, risks.getOrDefault(row.path(), 0L))).toList(),
            found.size(),
            "");
    return Optional.of(
        new Section(
            "directories",
            "Directories",
            null,
            List.of(
                "URLs by their first directory"
                    + (found.size() == rows ? ", the largest " + rows : "")
                    + ". What lies in none is counted for the host."),
            List.of(Block.of(allowance.fit(table)))));
  }

  private static Row row(Directory row, long atRisk) {
    return Row.of(
        Cell.url(row.path()),
        Cell.number(row.pages()),
        Cell.number(row.eligible()),
        Cell.share(row.eligible(), row.pages()),
        Cell.number(row.notEligible()),
        Cell.number(atRisk));
  }

  Optional<Section> speed(Counted<Slow> found) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String about =
        runs.responseTimes(run.runId())
            .map(
                times ->
                    "Half of the answers began within "
                        + Text.number(times.median())
                        + " ms, 95 of 100 within "
                        + Text.number(times.p95())
                        + " ms, measured here, from one place.")
            .orElse("");
    DataTable table =
        new DataTable(
            "slow-pages",
            "The slowest answers",
            List.of(
                Column.url("Page"),
                Column.text("Answer"),
                Column.number("First byte"),
                Column.number("All of it"),
                Column.number("Size")),
            found.rows().stream()
                .map(
                    row ->
                        Row.of(
                            Cell.url(row.url()),
                            Cell.answer(row.status(), null),
                            Cell.number(row.firstByteMs(), "ms"),
                            Cell.number(row.totalMs(), "ms"),
                            Cell.number(row.bodyBytes(), "bytes")))
                .toList(),
            found.total(),
            DataTable.sql(
                "select url, first_byte_ms from page_history"
                    + WHERE_RUN
                    + run.runId()
                    + " order by first_byte_ms desc"));
    return Optional.of(
        new Section(
            "speed",
            "Speed",
            null,
            List.of(about),
            List.of(
                Block.folded("slowest", "The slowest answers", -1).with(allowance.fit(table)))));
  }

  Optional<Section> certificates(Instant now) {
    List<Certificate> found = reader.certificates(run.runId());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DataTable table =
        new DataTable(
            "certificate-rows",
            "Certificates",
            List.of(
                Column.text("Host"),
                Column.when("Ends"),
                Column.number("Days left"),
                Column.text("State"),
                Column.text("Issued by"),
                Column.text("Key")),
            found.stream().map(row -> row(row, now)).toList(),
            found.size(),
            DataTable.sql("select * from certificate"));
    return Optional.of(
        new Section(
            "certificates",
            "Certificates",
            null,
            List.of("Browsers and search engines refuse a page whose certificate has ended."),
            List.of(Block.of(allowance.fit(table)))));
  }

  private static Row row(Certificate row, Instant now) {
    long days = Duration.between(now, row.notAfter()).toDays();
    Cell state;
    if (row.problem() != null) {
      state = Cell.mark(row.problem(), "bad");
    } else if (row.notAfter().isBefore(now)) {
      state = Cell.mark("ended", "bad");
    } else {
      boolean soon = row.notAfter().isBefore(now.plus(SOON));
      state = soon ? Cell.mark("ends soon", "unsure") : Cell.mark("good", "good");
    }
    return Row.of(
        Cell.text(row.host() + ":" + row.port()),
        Cell.when(row.notAfter()),
        Cell.number(days),
        state,
        Cell.proof(row.issuer()),
        Cell.text(row.keyAlgorithm()));
  }

  Optional<Section> languages() {
    List<Language> found = reader.languages(run.runId(), rows);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DataTable table =
        new DataTable(
            "language-rows",
            "Languages",
            List.of(
                Column.text("Language"),
                Column.number("Pages that name it"),
                Column.number("URLs that they name"),
                Column.number("Of the pages, in the body")),
            found.stream()
                .map(
                    row ->
                        Row.of(
                            Cell.code(row.language()),
                            Cell.number(row.pages()),
                            Cell.number(row.targets()),
                            Cell.number(row.inBody())))
                .toList(),
            found.size(),
            DataTable.sql("select * from hreflang" + WHERE_RUN + run.runId()));
    return Optional.of(
        new Section(
            "languages",
            "Languages (hreflang)",
            null,
            List.of(
                "What pages name as themselves in other languages. In the body it does not count, and"
                    + " neither does a link that the other page does not return."),
            List.of(Block.of(allowance.fit(table)))));
  }

  Optional<Section> engines() {
    Counted<OtherVerdict> found = reader.otherVerdicts(run.runId(), rows);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<Row> all = new ArrayList<>();
    for (OtherVerdict row : found.rows()) {
      all.add(
          Row.of(
              Cell.url(row.url()),
              verdict(row.verdict(), row.reason()).note(row.evidence()),
              verdict(row.googleVerdict(), row.googleReason()),
              Cell.text(row.engine())));
    }
    DataTable table =
        new DataTable(
            "engine-rows",
            "Pages of which Bing's verdict is another",
            List.of(
                Column.url("Page"),
                Column.text("Bing"),
                Column.text("Google"),
                Column.text("Crawler")),
            all,
            found.total(),
            DataTable.sql(
                "select * from page_verdict where engine = 'Bingbot' and run_id = " + run.runId()));
    return Optional.of(
        new Section(
            "engines",
            "Where Bing differs",
            found.total(),
            List.of(
                "Everything above is Google's verdict. Of these pages Bing's is another, because a tag,"
                    + " a header or a group of robots.txt speaks to one of them only."),
            List.of(Block.of(allowance.fit(table)))));
  }

  private static Cell verdict(String verdict, @Nullable String reason) {
    return reason == null ? Cell.text(Text.words(verdict)) : Cell.strong(Text.reason(reason));
  }
}
