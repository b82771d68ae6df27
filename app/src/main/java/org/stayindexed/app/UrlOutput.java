package org.stayindexed.app;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.fetch.StatusCatalogue;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.index.Objection;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.report.Deadline;
import org.stayindexed.report.Text;
import org.stayindexed.storage.view.RiskRow;
import org.stayindexed.storage.view.UrlDossier;

/** Prints everything that is known of one URL. */
final class UrlOutput {
  private static final int CHANGES = 20;
  private static final int LOG_ROWS = 12;
  private static final int FAILURES = 5;

  private final PrintStream out;
  private final LabelledLines lines;
  private final Instant now;
  private final UrlDossier url;

  UrlOutput(PrintStream out, Instant now, UrlDossier url) {
    this.out = out;
    this.lines = new LabelledLines(out);
    this.now = now;
    this.url = url;
  }

  void print() {
    out.println(Printable.of(url.url()));
    UrlDossier.Now seen = url.now();
    if (seen == null) {
      out.println(
          "  No run has looked at it; it is known from links, redirects, sitemaps or logs.");
    } else {
      url.engines().forEach(this::engine);
      answer(seen);
      reasons(ReasonText.all(seen.reason(), seen.evidence(), seen.otherReasons()));
    }
    risks();
    UrlFindings.print(lines, url.findings());
    history();
    links(seen);
    robots();
    log();
  }

  private void engine(UrlDossier.EngineRow row) {
    IndexReason reason = row.reason();
    out.println(
        "  "
            + row.engine()
            + ": "
            + words(row.verdict())
            + (reason == null ? "" : ", " + reason.title() + " (" + reason + ")")
            + (row.evidence() == null ? "" : ": " + Printable.of(row.evidence())));
  }

  static String words(Eligibility verdict) {
    return switch (verdict) {
      case ELIGIBLE -> "may be indexed";
      case NOT_ELIGIBLE -> "cannot be indexed";
      case UNCERTAIN -> "uncertain";
    };
  }

  private void answer(UrlDossier.Now seen) {
    lines.section("Answer, as run " + seen.runId() + " saw it on " + Text.time(seen.lastSeen()));
    lines.line("status", answer(seen.status(), seen.failure()) + size(seen));
    lines.optional("body says", seen.bodyCode() == null ? null : "error " + seen.bodyCode());
    lines.optional("type", seen.contentType());
    lines.optional("title", seen.title());
    said(seen);
    lines.optional(
        "directives", seen.directives() == null ? null : seen.directives().replace("\n", "; "));
    url.tags().forEach(this::tag);
    for (int i = 0; i < url.redirects().size(); i++) {
      lines.line("hop " + (i + 1), hop(url.redirects().get(i)));
    }
    if (comesBack()) {
      lines.line("", "which was met before: a loop");
    }
    UrlDossier.Hop canonical = url.canonical();
    lines.optional("canonical", canonical == null ? null : hop(canonical));
    if (seen.looks() > 1) {
      lines.line("looks", seen.looks() + "; may be caused by this crawl");
    }
    lines.line(
        "first seen",
        Text.time(seen.firstSeen())
            + ", "
            + Text.count(seen.depth(), "click", "clicks")
            + " from the start");
  }

  /** What a page says is kept while it fails; it is not what it says now. */
  private void said(UrlDossier.Now seen) {
    if (seen.status() != null && seen.status() / 100 == 2) {
      lines.optional("description", seen.description());
      lines.optional("h1", seen.h1());
      lines.optional("text", text(seen, ", as it is since run "));
    } else {
      String before =
          Stream.of(seen.h1(), seen.description(), text(seen, ", since run "))
              .filter(Objects::nonNull)
              .collect(Collectors.joining("; "));
      lines.optional("said before", before.isEmpty() ? null : before);
    }
  }

  private static @Nullable String text(UrlDossier.Now seen, String since) {
    return seen.words() == null
        ? null
        : Text.count(seen.words(), "word", "words") + since + seen.textSinceRun();
  }

  private void tag(RobotsDirective tag) {
    tag.byteOffset()
        .ifPresent(
            offset -> lines.line("tag", tag.evidence() + ", at byte " + Text.number(offset)));
  }

  private static String size(UrlDossier.Now seen) {
    return (seen.bodyBytes() == null ? "" : ", " + Text.number(seen.bodyBytes()) + " bytes")
        + (seen.totalMs() == null ? "" : ", " + Text.duration(Duration.ofMillis(seen.totalMs())));
  }

  private static String answer(@Nullable Integer status, @Nullable String failure) {
    String words = status == null ? "none" : StatusCatalogue.describe(status);
    return failure == null ? words : words + " (" + failure + ")";
  }

  /** Whether the last hop is an earlier one, or the page itself. */
  private boolean comesBack() {
    List<String> hops = url.redirects().stream().map(UrlDossier.Hop::url).toList();
    int last = hops.size() - 1;
    return last >= 0 && (hops.get(last).equals(url.url()) || hops.indexOf(hops.get(last)) < last);
  }

  private static String hop(UrlDossier.Hop hop) {
    Eligibility verdict = hop.verdict();
    return hop.url()
        + (verdict == null
            ? ", which no run has looked at"
            : ": "
                + answer(hop.status(), hop.failure())
                + ", "
                + words(verdict)
                + (hop.reason() == null ? "" : " (" + hop.reason() + ")"));
  }

  private void reasons(List<Objection> reasons) {
    for (int i = 0; i < reasons.size(); i++) {
      IndexReason reason = reasons.get(i).reason();
      lines.section((i == 0 ? "Because: " : "And: ") + reason.title() + " (" + reason + ")");
      lines.line("proof", reasons.get(i).evidence());
      lines.line(
          "in Google",
          reason.searchConsoleName().equals("-")
              ? "no name"
              : "Search Console: " + reason.searchConsoleName());
      lines.line(
          "source", reason.source() + " (" + reason.basis().name().toLowerCase(Locale.ROOT) + ")");
      lines.line("to do", reason.advice());
    }
  }

  private void risks() {
    for (RiskRow risk : url.risks()) {
      lines.section("Risk: " + risk.stateAt(now) + ", " + risk.cause().title());
      lines.line(
          "since",
          Text.time(risk.since())
              + (risk.sinceRun() == null ? "" : " (run " + risk.sinceRun() + ")")
              + (risk.endedAt() == null ? "" : ", until " + Text.time(risk.endedAt())));
      if (risk.endedAt() == null) {
        lines.line("dropped", Deadline.of(risk, now));
      }
      lines.optional("proof", risk.evidence());
      lines.line("search engines", risk.cause().consequence());
      lines.line(
          "source",
          risk.cause().source()
              + " ("
              + risk.cause().basis().name().toLowerCase(Locale.ROOT)
              + ")");
    }
  }

  private void history() {
    if (url.history().isEmpty()) {
      return;
    }
    HistoryStrip strip = HistoryStrip.of(url.history());
    lines.section(
        "History, runs "
            + url.history().get(0).runId()
            + " to "
            + url.history().get(url.history().size() - 1).runId()
            + " of its site, the latest on the right");
    lines.line("", strip.characters());
    lines.line("", strip.legend());
    url.changes().stream().limit(CHANGES).forEach(this::change);
  }

  private void change(UrlDossier.Change change) {
    lines.line(
        "run " + change.runId(),
        Text.time(change.changedAt())
            + "  "
            + change.what()
            + ": "
            + (change.before() == null ? "-" : change.before().replace("\n", "; "))
            + " -> "
            + (change.after() == null ? "-" : change.after().replace("\n", "; ")));
  }

  private void links(UrlDossier.@Nullable Now seen) {
    lines.section("Found by");
    Integer counted = seen == null ? null : seen.inlinks();
    lines.line(
        "links",
        counted == null
            ? "not counted yet"
            : Text.count(counted, "page links", "pages link") + " to it");
    url.linkedFrom()
        .forEach(page -> lines.line("", page.url() + (page.nofollow() ? " (nofollow)" : "")));
    url.sitemaps()
        .forEach(
            row ->
                lines.line(
                    "sitemap",
                    row.sitemap()
                        + (row.lastmod() == null ? "" : ", lastmod " + Text.time(row.lastmod()))));
    if (url.sitemaps().isEmpty()) {
      lines.line("sitemaps", "none names it");
    }
  }

  private void robots() {
    if (url.robots().isEmpty()) {
      return;
    }
    lines.section("robots.txt");
    List<UrlDossier.RobotsRow> refused =
        url.robots().stream().filter(row -> !row.access().equals("ALLOWED")).toList();
    refused.forEach(
        row ->
            lines.line(
                row.agent(),
                row.access().toLowerCase(Locale.ROOT)
                    + (row.evidence() == null ? "" : ": " + row.evidence())));
    lines.line(
        "allowed",
        url.robots().stream()
            .filter(row -> row.access().equals("ALLOWED"))
            .map(UrlDossier.RobotsRow::agent)
            .collect(Collectors.joining(", ")));
  }

  private void log() {
    lines.section("Access log");
    if (url.log().isEmpty()) {
      lines.line("", "no request for it in the logs that were read");
    }
    url.log().stream()
        .limit(LOG_ROWS)
        .forEach(
            row ->
                lines.line(
                    row.client(),
                    Text.number(row.hits())
                        + " x "
                        + logged(row.status(), row.outcome())
                        + ", last "
                        + Text.time(row.lastHit())));
    url.failures().stream()
        .limit(FAILURES)
        .forEach(row -> lines.line(row.failed() ? "failed" : "spoofed", failure(row)));
  }

  /** To the second, so that the line is found in the log. */
  private static String failure(UrlDossier.FailureRow row) {
    return row.hitAt()
        + " "
        + row.client()
        + " "
        + logged(row.status(), row.outcome())
        + (row.requestMs() == null
            ? ""
            : ", took " + Text.duration(Duration.ofMillis(row.requestMs())))
        + (row.upstreamMs() == null
            ? ""
            : ", server behind " + Text.duration(Duration.ofMillis(row.upstreamMs())))
        + (row.clientAddress() == null ? "" : ", from " + row.clientAddress())
        + (row.userAgent() == null ? "" : ", " + row.userAgent());
  }

  /** A 499 of nginx is no answer of ArcGIS: in a log it is never called by the name of that one. */
  private static String logged(int status, String outcome) {
    return outcome.equals("ANSWERED") ? StatusCatalogue.describe(status) : status + " " + outcome;
  }
}
