package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.index.Objection;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.storage.view.RiskRow;
import org.stayindexed.storage.view.UrlDossier;

/** Everything that is known of one URL as a JSON object. */
final class UrlJson {
  private UrlJson() {}

  static Map<String, @Nullable Object> of(UrlDossier url, Instant now) {
    return object(
        "url", url.url(),
        "seen", seen(url.now()),
        "engines", url.engines().stream().map(UrlJson::engine).toList(),
        "tags", url.tags().stream().map(UrlJson::tag).toList(),
        "reasons", reasons(url.now()),
        "redirects", url.redirects().stream().map(UrlJson::hop).toList(),
        "canonical", url.canonical() == null ? null : hop(url.canonical()),
        "findings", UrlFindings.json(url.findings()),
        "risks", url.risks().stream().map(risk -> risk(risk, now)).toList(),
        "history", url.history().stream().map(UrlJson::point).toList(),
        "changes", url.changes().stream().map(UrlJson::change).toList(),
        "linked_from",
            url.linkedFrom().stream()
                .map(page -> object("url", page.url(), "nofollow", page.nofollow()))
                .toList(),
        "sitemaps",
            url.sitemaps().stream()
                .map(row -> object("sitemap", row.sitemap(), "lastmod", row.lastmod()))
                .toList(),
        "robots",
            url.robots().stream()
                .map(
                    row ->
                        object(
                            "agent", row.agent(),
                            "access", row.access(),
                            "evidence", row.evidence()))
                .toList(),
        "log", url.log().stream().map(UrlJson::log).toList(),
        "failures", url.failures().stream().map(UrlJson::failure).toList());
  }

  private static @Nullable Object seen(UrlDossier.@Nullable Now now) {
    return now == null
        ? null
        : object(
            "run_id", now.runId(),
            "last_seen", now.lastSeen(),
            "first_seen", now.firstSeen(),
            "status", now.status(),
            "failure", now.failure(),
            "verdict", now.verdict(),
            "body_code", now.bodyCode(),
            "content_type", now.contentType(),
            "title", now.title(),
            "description", now.description(),
            "h1", now.h1(),
            "words", now.words(),
            "text_since_run", now.textSinceRun(),
            "directives", now.directives(),
            "depth", now.depth(),
            "found_by", now.foundBy(),
            "found_on", now.foundOn(),
            "total_ms", now.totalMs(),
            "body_bytes", now.bodyBytes(),
            "inlinks", now.inlinks(),
            "looks", now.looks());
  }

  private static Object engine(UrlDossier.EngineRow row) {
    return object(
        "engine", row.engine(),
        "verdict", row.verdict(),
        "reason", row.reason(),
        "evidence", row.evidence());
  }

  private static List<Map<String, @Nullable Object>> reasons(UrlDossier.@Nullable Now now) {
    return now == null
        ? List.of()
        : ReasonText.all(now.reason(), now.evidence(), now.otherReasons()).stream()
            .map(UrlJson::reason)
            .toList();
  }

  private static Map<String, @Nullable Object> reason(Objection objection) {
    IndexReason reason = objection.reason();
    return object(
        "reason", reason,
        "title", reason.title(),
        "evidence", objection.evidence(),
        "search_console", reason.searchConsoleName(),
        "basis", reason.basis(),
        "source", reason.source(),
        "to_do", reason.advice());
  }

  private static Object tag(RobotsDirective tag) {
    return object(
        "agent", tag.agent(),
        "rules", tag.rules(),
        "evidence", tag.evidence(),
        "byte_offset", tag.byteOffset().isPresent() ? tag.byteOffset().getAsInt() : null);
  }

  private static Object hop(UrlDossier.Hop hop) {
    return object(
        "url", hop.url(),
        "status", hop.status(),
        "failure", hop.failure(),
        "verdict", hop.verdict(),
        "reason", hop.reason());
  }

  private static Object risk(RiskRow risk, Instant now) {
    return object(
        "state", risk.stateAt(now),
        "cause", risk.cause(),
        "evidence", risk.evidence(),
        "since", risk.since(),
        "since_run", risk.sinceRun(),
        "deadline", risk.deadline(),
        "ended_at", risk.endedAt(),
        "consequence", risk.cause().consequence(),
        "basis", risk.cause().basis(),
        "source", risk.cause().source());
  }

  private static Object point(UrlDossier.Point point) {
    return object(
        "run_id", point.runId(),
        "started_at", point.startedAt(),
        "mark", String.valueOf(HistoryStrip.mark(point).character()),
        "verdict", point.verdict(),
        "reason", point.reason());
  }

  private static Object change(UrlDossier.Change change) {
    return object(
        "run_id", change.runId(),
        "changed_at", change.changedAt(),
        "what", change.what(),
        "before", change.before(),
        "after", change.after());
  }

  private static Object failure(UrlDossier.FailureRow row) {
    return object(
        "hit_at", row.hitAt(),
        "status", row.status(),
        "outcome", row.outcome(),
        "client", row.client(),
        "verification", row.verification(),
        "bytes", row.bytes(),
        "request_ms", row.requestMs(),
        "upstream_ms", row.upstreamMs(),
        "user_agent", row.userAgent(),
        "client_address", row.clientAddress());
  }

  private static Object log(UrlDossier.LogRow row) {
    return object(
        "client", row.client(),
        "status", row.status(),
        "outcome", row.outcome(),
        "hits", row.hits(),
        "last_hit", row.lastHit());
  }
}
