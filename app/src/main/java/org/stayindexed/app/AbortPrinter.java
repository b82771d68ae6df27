package org.stayindexed.app;

import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.abort.AbortCause;
import org.stayindexed.model.abort.AbortDiagnosis;
import org.stayindexed.model.abort.AbortMoments;
import org.stayindexed.model.abort.AbortRhythm;
import org.stayindexed.model.abort.AbortRules;
import org.stayindexed.model.abort.AbortTimes;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.TimeHistogram;
import org.stayindexed.report.Text;
import org.stayindexed.storage.view.AbortedUrl;
import org.stayindexed.storage.view.LogRows.AbortedPattern;

/** Prints the URLs whose clients went away, for people. */
final class AbortPrinter {
  /** The lowest stands for any hour with an abort, a dot for one without. */
  private static final String BARS = "▁▂▃▄▅▆▇█";

  private static final Duration A_WEEK = Duration.ofDays(7);

  private final PrintStream out;

  AbortPrinter(PrintStream out) {
    this.out = out;
  }

  void print(List<AbortedUrl> urls, List<AbortedPattern> patterns) {
    if (urls.isEmpty()) {
      out.println(
          "No client went away before its answer began, as far as the logs that were read.");
      return;
    }
    Set<AbortCause> causes = EnumSet.noneOf(AbortCause.class);
    for (AbortedUrl url : urls) {
      AbortDiagnosis diagnosis = AbortRules.judge(url.times());
      causes.add(diagnosis.cause());
      print(url, diagnosis);
    }
    patterns(patterns);
    out.println("How to fix:");
    causes.forEach(cause -> out.println("  " + cause.title() + ": " + cause.advice()));
  }

  private void print(AbortedUrl url, AbortDiagnosis diagnosis) {
    out.println(Printable.of(url.url()));
    line(
        "aborts",
        Text.number(url.aborts())
            + " of "
            + Text.count(url.requests(), "request", "requests")
            + " ("
            + Text.percent(url.aborts(), url.requests())
            + " %), "
            + Text.count(url.bytes(), "byte", "bytes")
            + " sent");
    line("when", Text.time(url.firstSeen()) + " to " + Text.time(url.lastSeen()));
    // A log without a time of day tells no hour.
    if (url.hours().stream().anyMatch(aborts -> aborts > 0)) {
      line("hours", hours(url));
    }
    weekdays(url);
    rhythm(url.moments().judge());
    line("who", clients(url.clients()));
    line("took", times(url.times()));
    line("cause", cause(diagnosis));
    crawl(url.crawl());
    out.println();
  }

  /** Where several URLs have something in common, that is what to look at first. */
  private void patterns(List<AbortedPattern> patterns) {
    if (patterns.stream().allMatch(pattern -> pattern.urls() == 1)) {
      return;
    }
    out.println("By pattern of URL:");
    for (AbortedPattern pattern : patterns) {
      out.printf(
          Locale.ROOT,
          "  %s  %s of %s (%s %%), %s%s%n",
          Printable.of(pattern.pattern()),
          Text.count(pattern.aborts(), "abort", "aborts"),
          Text.count(pattern.requests(), "request", "requests"),
          Text.percent(pattern.aborts(), pattern.requests()),
          Text.count(pattern.urls(), "URL", "URLs"),
          pattern.byGooglebot() == 0 ? "" : ", Googlebot " + Text.number(pattern.byGooglebot()));
    }
    out.println();
  }

  /** Of less than a week nobody can say which day it is. */
  private void weekdays(AbortedUrl url) {
    if (url.moments().observed().compareTo(A_WEEK) < 0) {
      return;
    }
    List<String> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.add(
          day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
              + " "
              + Text.number(url.weekdays().get(day.getValue() - 1)));
    }
    line("days", String.join(", ", days));
  }

  private void rhythm(AbortMoments.Finding finding) {
    if (finding.rhythm() != AbortRhythm.UNKNOWN && finding.rhythm() != AbortRhythm.SPREAD) {
      line("rhythm", finding.rhythm().title() + ": " + finding.evidence());
      line("", finding.rhythm().advice());
    }
  }

  private void line(String label, String text) {
    out.printf(Locale.ROOT, "  %-7s %s%n", label, text);
  }

  private static String hours(AbortedUrl url) {
    long highest = Math.max(1, Collections.max(url.hours()));
    StringBuilder strip = new StringBuilder();
    for (long aborts : url.hours()) {
      strip.append(bar(aborts, highest));
    }
    int peak = url.peakHour();
    return String.format(
        Locale.ROOT, "%s most at %02d:00 UTC (%,d)", strip, peak, url.hours().get(peak));
  }

  private static char bar(long aborts, long highest) {
    return aborts == 0 ? '·' : BARS.charAt((int) ((aborts * BARS.length() - 1) / highest));
  }

  private static String clients(Map<ClientClass, Long> clients) {
    return clients.entrySet().stream()
        .sorted(
            Map.Entry.<ClientClass, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> name(entry.getKey()) + " " + Text.number(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String name(ClientClass client) {
    return switch (client) {
      case GOOGLEBOT -> "Googlebot";
      case SEARCH_BOT -> "other search bots";
      case AI_BOT -> "AI bots";
      case USER_FETCHER -> "fetchers for users";
      case OTHER_BOT -> "other bots";
      case SPOOFED_BOT -> "spoofed bots";
      case MONITOR -> "monitors";
      case OWN_CRAWLER -> "Stayindexed";
      case PERSON -> "people";
      case UNKNOWN -> "unknown";
    };
  }

  private static String times(AbortTimes times) {
    return quantiles(times.aborted()) + "; server behind " + quantiles(times.abortedUpstream());
  }

  private static String quantiles(TimeHistogram times) {
    return times.count() == 0
        ? "not in the log"
        : "p50 " + quantile(times, 0.5) + ", p95 " + quantile(times, 0.95);
  }

  private static String quantile(TimeHistogram times, double share) {
    Duration time = times.quantile(share).orElseThrow();
    return time.toMillis() < 1_000 ? time.toMillis() + " ms" : Text.duration(time);
  }

  private static String cause(AbortDiagnosis diagnosis) {
    if (diagnosis.cause() == AbortCause.NO_TIMES) {
      return diagnosis.cause().title();
    }
    return String.format(
        Locale.ROOT,
        "%s (%s confidence): %s",
        diagnosis.cause().title(),
        diagnosis.confidence().name().toLowerCase(Locale.ROOT),
        diagnosis.evidence());
  }

  private void crawl(AbortedUrl.@Nullable CrawlSight crawl) {
    if (crawl == null) {
      line("crawl", "has not seen it");
      return;
    }
    line(
        "crawl",
        (crawl.status() == null ? "no status" : "status " + crawl.status())
            + (crawl.failure() == null ? "" : " (" + crawl.failure() + ")")
            + ", "
            + crawl.verdict());
    if (crawl.says499()) {
      line(
          "",
          "Its answer to the crawl says 499 too, which is another thing: an ArcGIS server without a"
              + " token.");
    }
  }
}
