package org.stayindexed.model.abort;

import static org.stayindexed.model.abort.AbortDiagnosis.Confidence.LOW;
import static org.stayindexed.model.abort.AbortDiagnosis.Confidence.MEDIUM;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stayindexed.model.abort.AbortDiagnosis.Confidence;
import org.stayindexed.model.traffic.TimeHistogram;

/**
 * Finds the likeliest cause of aborts in their times. The thresholds are our own: no standard names
 * any. A time read from a histogram is off by at most 3.2 %.
 */
public final class AbortRules {
  private static final double MEDIAN = 0.5;
  private static final double P95 = 0.95;

  /** Where three fifths of all may begin and end, in percent of them. */
  private static final int[] CLUSTERS_FROM = {1, 11, 21, 31, 41};

  private static final int CLUSTER = 59;

  /** What is told of a limit that is not the cause of most. */
  private static final int MANY_PERCENT = 20;

  private static final int MANY = 10;

  private static final Duration AT_ONCE = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(1);

  /** Limits that proxies, load balancers and bots come with. */
  private static final List<Duration> USUAL_LIMITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofSeconds(90),
          Duration.ofSeconds(100),
          Duration.ofSeconds(120),
          Duration.ofSeconds(300));

  /** A limit that nobody knows beforehand needs more requests, and is no matter of a click. */
  private static final int FOUND_FROM = 20;

  private static final Duration FOUND_ABOVE = Duration.ofSeconds(4);

  private AbortRules() {}

  /** Judges the aborts of one URL. */
  public static AbortDiagnosis judge(AbortTimes times) {
    if (times.aborted().count() == 0 && times.abortedUpstream().count() > 0) {
      return byUpstream(times);
    }
    return times
        .aborted()
        .quantile(MEDIAN)
        .map(median -> judge(times, median))
        .orElseGet(() -> new AbortDiagnosis(AbortCause.NO_TIMES, LOW, "no request time is logged"));
  }

  /**
   * By the time of the server behind alone: nginx ends its request there when the client leaves, so
   * that its time is as long as the client waited for it.
   */
  private static AbortDiagnosis byUpstream(AbortTimes times) {
    AbortDiagnosis found =
        judge(new AbortTimes(times.abortedUpstream(), times.abortedUpstream(), times.answered()));
    return new AbortDiagnosis(
        found.cause(),
        found.confidence().atMost(MEDIUM),
        found.evidence() + "; the log has no request time, this is the upstream's");
  }

  private static AbortDiagnosis judge(AbortTimes times, Duration median) {
    Confidence confidence = Confidence.of(times.aborted().count());
    Optional<Duration> limit = usualLimit(times.aborted());
    if (limit.isPresent()) {
      return new AbortDiagnosis(
          AbortCause.TIMEOUT_IN_FRONT,
          confidence,
          "60 % or more left after about "
              + limit.get().toSeconds()
              + " s"
              + longestAnswer(times, limit.get()));
    }
    if (isFound(times.aborted(), median)) {
      return new AbortDiagnosis(
          AbortCause.TIMEOUT_IN_FRONT,
          confidence,
          "60 % or more left within 7 % of "
              + median.toMillis()
              + " ms, a limit that only somebody sets"
              + longestAnswer(times, median));
    }
    if (median.compareTo(AT_ONCE) < 0) {
      return new AbortDiagnosis(
          AbortCause.LEFT_AT_ONCE,
          confidence.atMost(MEDIUM),
          "half of them left within " + median.toMillis() + " ms");
    }
    return waited(times, median)
        ? whereTheyWaited(times, median, confidence)
        : new AbortDiagnosis(
            AbortCause.UNCLEAR, LOW, "half of them left within " + median.toMillis() + " ms");
  }

  /** The limit at which most of them left: three fifths of all within one bucket of it. */
  private static Optional<Duration> usualLimit(TimeHistogram aborted) {
    if (aborted.count() < 2) {
      return Optional.empty();
    }
    return USUAL_LIMITS.stream().filter(limit -> mostLeftAt(asRead(limit), aborted)).findFirst();
  }

  /** A sharp peak at any time: nobody gives up as punctually as that. */
  private static boolean isFound(TimeHistogram aborted, Duration median) {
    return aborted.count() >= FOUND_FROM
        && median.compareTo(FOUND_ABOVE) >= 0
        && mostLeftAt(Optional.of(median), aborted);
  }

  /** What speaks for a limit besides: behind it nothing was answered any more. */
  private static String longestAnswer(AbortTimes times, Duration limit) {
    return times
        .answered()
        .quantile(1)
        .filter(longest -> longest.compareTo(limit) <= 0)
        .map(longest -> "; no answer took longer than " + longest.toMillis() + " ms")
        .orElse("");
  }

  /** A limit that is not the cause of most may still be that of many. */
  private static String alsoAtLimit(TimeHistogram aborted) {
    for (Duration limit : USUAL_LIMITS) {
      Optional<Duration> read = asRead(limit);
      long percent =
          IntStream.rangeClosed(1, 100)
              .filter(part -> aborted.quantile(part / 100.0).equals(read))
              .count();
      if (percent >= MANY_PERCENT && percent * aborted.count() >= 100L * MANY) {
        return String.format(
            Locale.ROOT,
            " (about %d %% left after about %d s, which is a limit in front)",
            percent,
            limit.toSeconds());
      }
    }
    return "";
  }

  private static boolean mostLeftAt(Optional<Duration> limit, TimeHistogram aborted) {
    return Arrays.stream(CLUSTERS_FROM)
        .anyMatch(
            from ->
                limit.equals(aborted.quantile(from / 100.0))
                    && limit.equals(aborted.quantile((from + CLUSTER) / 100.0)));
  }

  private static Optional<Duration> asRead(Duration duration) {
    TimeHistogram.Builder one = new TimeHistogram.Builder();
    one.add(duration);
    return one.build().quantile(1);
  }

  private static boolean waited(AbortTimes times, Duration median) {
    return median.compareTo(LONG) >= 0
        || times.answered().quantile(P95).filter(p95 -> median.compareTo(p95) >= 0).isPresent();
  }

  private static AbortDiagnosis whereTheyWaited(
      AbortTimes times, Duration median, Confidence confidence) {
    String waited =
        "half of them waited " + median.toMillis() + " ms or longer" + alsoAtLimit(times.aborted());
    Duration upstream = times.abortedUpstream().quantile(MEDIAN).orElse(null);
    if (upstream == null) {
      return new AbortDiagnosis(
          AbortCause.SLOW_UPSTREAM, LOW, waited + "; the log has no upstream time");
    }
    String behind = waited + ", " + upstream.toMillis() + " ms for the server behind";
    return upstream.multipliedBy(2).compareTo(median) >= 0
        ? new AbortDiagnosis(AbortCause.SLOW_UPSTREAM, confidence, behind)
        : new AbortDiagnosis(AbortCause.WAITED_IN_FRONT, confidence.atMost(MEDIUM), behind);
  }
}
