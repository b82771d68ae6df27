package org.stayindexed.storage.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What access logs tell of a site, each as the view that it is named after. */
public final class LogRows {
  private LogRows() {}

  /** What one kind of client got, as in {@code site_traffic}. */
  public record Client(
      String client,
      long hits,
      long good,
      long redirected,
      long clientErrors,
      long serverErrors,
      long aborts,
      long midBodyAborts,
      Instant lastHit) {}

  /** How many requests ended in which way. */
  public interface Answers {
    /** 2xx. */
    long good();

    /** 3xx. */
    long redirected();

    /** 4xx. */
    long clientErrors();

    /** 5xx. */
    long serverErrors();

    /** Without an answer, because the client left. */
    long aborts();

    /** Each kind, in this order. */
    default List<Long> byKind() {
      return List.of(good(), redirected(), clientErrors(), serverErrors(), aborts());
    }

    /** All of them. */
    default long all() {
      return good() + redirected() + clientErrors() + serverErrors() + aborts();
    }
  }

  /** The requests of one hour, as in {@code log_status_hourly}. */
  public record Hour(
      Instant start,
      long good,
      long redirected,
      long clientErrors,
      long serverErrors,
      long aborts,
      long googlebotHits)
      implements Answers {}

  /** What one kind of client got in an hour or a day, of {@code site_traffic}. */
  public record Period(
      String client,
      Instant start,
      long good,
      long redirected,
      long clientErrors,
      long serverErrors,
      long aborts)
      implements Answers {}

  /** A URL and the time that its requests took, of {@code log_traffic}. */
  public record Timed(
      String url,
      long requests,
      long timed,
      long totalMs,
      long longestMs,
      @Nullable Long upstreamTimed,
      @Nullable Long upstreamMs) {}

  /** What URLs that clients left have in common, as in {@code log_499_pattern}. */
  public record AbortedPattern(
      String site,
      String pattern,
      long urls,
      long aborts,
      long requests,
      long byGooglebot,
      String example) {}

  /** A URL where the last crawl and Googlebot did not get the same, as in {@code crawl_vs_log}. */
  public record Disagreement(
      String url,
      @Nullable Integer crawlStatus,
      @Nullable String crawlFailure,
      int googlebotStatus,
      String googlebotOutcome,
      Instant googlebotHit,
      long googlebotHits,
      long googlebotBadHits) {}

  /** A URL that only a log has, as in {@code orphan_in_log}. */
  public record OnlyInLog(
      String url, long hits, long badHits, long googlebotHits, long peopleHits, Instant lastHit) {}

  /** A URL and how often clients left it, as in {@code log_499}. */
  public record Aborted(
      String url,
      long aborts,
      long requests,
      long byGooglebot,
      long byPeople,
      @Nullable Long requestMeanMs,
      Instant lastSeen,
      @Nullable Integer crawlStatus,
      @Nullable String crawlFailure,
      @Nullable Integer crawlBodyCode) {}
}
