package org.stayindexed.storage.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.run.RunState;

/**
 * Everything that the database knows of one URL.
 *
 * @param now what the last run that saw it found; null if only links, sitemaps or logs name it
 * @param engines the verdict of each search engine
 * @param tags robots directives of its body, as far as what was read of it is still known
 * @param redirects where it leads, hop by hop to the end; empty if it is no redirect
 * @param canonical the page that it names as canonical; null if it names none or itself
 * @param history the last runs of its site, the oldest first
 * @param changes what changed from run to run, the latest first
 * @param linkedFrom some pages that link to it
 * @param sitemaps the sitemaps that name it
 * @param robots what robots.txt says to each crawler
 * @param log what access logs count, by client and outcome
 * @param failures requests of access logs that failed, or were those of impostors, the newest first
 * @param risks the times that it was at risk, the latest first
 * @param findings what is wrong with it, the worst first
 */
public record UrlDossier(
    String url,
    @Nullable Now now,
    List<EngineRow> engines,
    List<RobotsDirective> tags,
    List<Hop> redirects,
    @Nullable Hop canonical,
    List<Point> history,
    List<Change> changes,
    List<Inlink> linkedFrom,
    List<SitemapRow> sitemaps,
    List<RobotsRow> robots,
    List<LogRow> log,
    List<FailureRow> failures,
    List<RiskRow> risks,
    List<FindingRow> findings) {

  /** What the last run that saw it found, as in {@code page_current}. */
  public record Now(
      @Nullable Integer status,
      @Nullable String failure,
      Eligibility verdict,
      @Nullable IndexReason reason,
      @Nullable String evidence,
      @Nullable String otherReasons,
      @Nullable Integer bodyCode,
      @Nullable String contentType,
      @Nullable String title,
      @Nullable String description,
      @Nullable String h1,
      @Nullable Integer words,
      @Nullable Long textSinceRun,
      @Nullable String directives,
      int depth,
      @Nullable String foundBy,
      @Nullable String foundOn,
      @Nullable Long totalMs,
      @Nullable Long bodyBytes,
      @Nullable Integer inlinks,
      int looks,
      Instant firstSeen,
      Instant lastSeen,
      long runId) {}

  /** One verdict, as in {@code page_verdict}. */
  public record EngineRow(
      String engine,
      Eligibility verdict,
      @Nullable IndexReason reason,
      @Nullable String evidence) {}

  /** Another page on the way, as it was seen last; without a verdict if it was never seen. */
  public record Hop(
      String url,
      @Nullable Integer status,
      @Nullable String failure,
      @Nullable Eligibility verdict,
      @Nullable IndexReason reason) {}

  /** One run; without a verdict if it did not see the page. */
  public record Point(
      long runId,
      Instant startedAt,
      RunState state,
      @Nullable Eligibility verdict,
      @Nullable IndexReason reason) {}

  /** One thing that a run found changed; null where there is nothing. */
  public record Change(
      long runId,
      Instant changedAt,
      String what,
      @Nullable String before,
      @Nullable String after) {}

  /** A page that links to it. */
  public record Inlink(String url, boolean nofollow) {}

  /** A sitemap that names it. */
  public record SitemapRow(String sitemap, @Nullable Instant lastmod) {}

  /** What robots.txt says to one crawler, as in {@code robots_decision}. */
  public record RobotsRow(String agent, String access, @Nullable String evidence) {}

  /** Requests of one kind of client with one outcome. */
  public record LogRow(String client, int status, String outcome, long hits, Instant lastHit) {}

  /** A request that failed or was that of an impostor, as in {@code log_sample}. */
  public record FailureRow(
      Instant hitAt,
      int status,
      String outcome,
      String client,
      String verification,
      @Nullable Long bytes,
      @Nullable Long requestMs,
      @Nullable Long upstreamMs,
      @Nullable String userAgent,
      @Nullable String clientAddress) {

    /** Whether it failed; else it is here because the client was not who it said. */
    public boolean failed() {
      return status >= 400 || !outcome.equals("ANSWERED");
    }
  }
}
