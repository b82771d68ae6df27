package org.stayindexed.storage.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows about a site that a report shows, each as the view that it is named after. */
public final class SiteRows {
  private SiteRows() {}

  /** As in {@code redirect_chain}. */
  public record Chain(
      String url, int hops, String chain, @Nullable Integer finalStatus, String problem) {}

  /** As in {@code canonical_conflict}. */
  public record Conflict(
      String url,
      String canonical,
      @Nullable Integer canonicalStatus,
      @Nullable String canonicalFailure,
      @Nullable String canonicalReason,
      boolean loop) {}

  /** A target of {@code broken_link}, with the first pages that link to it. */
  public record BrokenTarget(
      String url,
      @Nullable Integer status,
      @Nullable String failure,
      long pages,
      List<String> firstPages) {
    public BrokenTarget {
      firstPages = List.copyOf(firstPages);
    }
  }

  /** As in {@code sitemap_problem}. */
  public record SitemapProblem(
      String sitemap,
      @Nullable String url,
      String problem,
      long occurrences,
      @Nullable String evidence,
      @Nullable Integer status) {}

  /** As in {@code orphan_page}. */
  public record Orphan(String url, String foundBy, @Nullable String title) {}

  /** As in {@code certificate}. */
  public record Certificate(
      String host,
      int port,
      @Nullable String problem,
      Instant notBefore,
      Instant notAfter,
      String issuer,
      String keyAlgorithm) {}

  /** A page with how long its answer took, as in {@code page_history}. */
  public record Slow(
      String url,
      @Nullable Integer status,
      long firstByteMs,
      @Nullable Long totalMs,
      @Nullable Long bodyBytes) {}

  /** How many pages name something for a language, as in {@code hreflang}. */
  public record Language(String language, long pages, long targets, long inBody) {}

  /** A page of which an engine's verdict is not Google's, as in {@code page_verdict}. */
  public record OtherVerdict(
      String url,
      String engine,
      String verdict,
      @Nullable String reason,
      @Nullable String evidence,
      String googleVerdict,
      @Nullable String googleReason) {}

  /** The pages below a first directory. */
  public record Directory(String path, long pages, long eligible, long notEligible) {}

  /** How many pages below a first directory are at risk. */
  public record DirectoryRisk(String path, long atRisk) {}

  /** A reading of robots.txt that differs from the one before, as in {@code robots_history}. */
  public record RobotsVersion(
      String origin,
      long runId,
      Instant readAt,
      String state,
      @Nullable Integer status,
      @Nullable String failure,
      @Nullable Long urlsChanged,
      @Nullable String body) {}
}
