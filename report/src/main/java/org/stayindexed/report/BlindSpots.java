package org.stayindexed.report;

import java.util.ArrayList;
import java.util.List;
import org.stayindexed.storage.view.RunSummary;

/** What a run could not see: a report that hides this would be believed too much. */
final class BlindSpots {
  private BlindSpots() {}

  static List<String> of(RunSummary run, boolean last) {
    List<String> spots = new ArrayList<>();
    switch (run.state()) {
      case INTERRUPTED, PARTIAL ->
          spots.add(
              "The run was cut short ("
                  + run.stopReason()
                  + "): pages that it did not reach are missing here, not gone.");
      case FAILED -> spots.add("The run failed: " + run.stopReason());
      case RUNNING -> spots.add("The run goes on: the counts are not final.");
      case FINISHED -> {}
    }
    if (!run.certificatesVerified()) {
      spots.add(
          "Certificates were not verified (--insecure): a page that is indexable here may be"
              + " unreachable for browsers and search engines. The view certificate has the faults.");
    }
    if (run.robotsBlocked() > 0) {
      spots.add(
          Text.count(run.robotsBlocked(), "URL was", "URLs were")
              + " not asked for, because robots.txt forbids it; what they answer and link to is"
              + " unknown.");
    }
    if (run.unanswered() > 0) {
      spots.add(
          Text.count(run.unanswered(), "URL", "URLs")
              + " got no answer; whether search engines get one, only the access log can tell.");
    }
    if (!last) {
      spots.add(
          "It is not the last run of its site: redirects, canonicals, broken links, sitemaps,"
              + " languages, certificates and the access log are in the report of the last one.");
    }
    boolean nofollowToo = run.settings().contains("--follow-nofollow");
    spots.add(
        nofollowToo
            ? "Links made by JavaScript were not followed."
            : "Links with rel=nofollow and links made by JavaScript were not followed.");
    return spots;
  }
}
