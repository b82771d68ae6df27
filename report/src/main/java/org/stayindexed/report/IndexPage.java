package org.stayindexed.report;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stayindexed.storage.schedule.ScheduleState;
import org.stayindexed.storage.view.RunSummary;

/**
 * Everything that the list of sites, schedules and runs shows.
 *
 * @param sites each site by its last run
 * @param runs the last runs, the latest first
 * @param writtenAt the time that it states as its own
 */
public record IndexPage(
    List<Site> sites, List<ScheduleState> schedules, List<Run> runs, Instant writtenAt) {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ROOT);

  public IndexPage {
    sites = List.copyOf(sites);
    schedules = List.copyOf(schedules);
    runs = List.copyOf(runs);
  }

  /**
   * A site as its last run saw it.
   *
   * @param atRisk pages that were indexable before and are not now
   * @param charts what its last runs counted; none if there is only one
   */
  public record Site(Run last, long atRisk, List<Chart> charts) {
    public Site {
      charts = List.copyOf(charts);
    }
  }

  /**
   * A run.
   *
   * @param report where its report is, as a link from the page; absent if there is none
   */
  public record Run(RunSummary summary, Optional<String> report) {}

  /** The sentence that matters most. */
  public String headline() {
    if (sites.isEmpty()) {
      return "No site was crawled yet";
    }
    long risks = sites.stream().mapToLong(Site::atRisk).sum();
    String where = Text.count(sites.size(), "site", "sites");
    return risks == 0
        ? "No page at risk on " + where
        : Text.count(risks, "page was", "pages were")
            + " indexable and "
            + (risks == 1 ? "is" : "are")
            + " not any more, on "
            + where;
  }

  /** The sites that have something to draw. */
  public List<Site> drawn() {
    return sites.stream().filter(site -> !site.charts().isEmpty()).toList();
  }

  /** What goes on now, in words. */
  public List<String> now() {
    return runs.stream()
        .map(Run::summary)
        .filter(run -> run.endedAt() == null)
        .map(run -> "Run " + run.runId() + " crawls " + run.site() + ".")
        .toList();
  }

  /** When a schedule is due, on its own clock. */
  public static String nextLocal(ScheduleState state) {
    return LOCAL.format(state.nextRun().atZone(state.schedule().when().zone()));
  }

  /** How the last run of a schedule ended, in words. */
  public static String lastResult(ScheduleState state) {
    return state
        .lastRun()
        .map(last -> (last.good() ? "succeeded " : "failed ") + Text.time(last.at()))
        .orElse("not yet run");
  }
}
