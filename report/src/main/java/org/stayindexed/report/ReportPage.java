package org.stayindexed.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stayindexed.storage.view.ResponseTimes;
import org.stayindexed.storage.view.RunSummary;
import org.stayindexed.storage.view.SkippedRow;

/** Everything that the template of a report shows, read and counted before it is filled. */
public record ReportPage(
    RunSummary run,
    Instant writtenAt,
    List<Tile> tiles,
    RiskSection risk,
    Optional<Changes> changes,
    List<ReasonSection> reasons,
    List<StatusLine> statuses,
    Optional<ResponseTimes> responseTimes,
    List<SkippedRow> leftOut) {

  /** The sentence that matters most. */
  public String headline() {
    if (run.urls() == 0) {
      return "This run saw no URL";
    }
    if (run.answered() == 0) {
      return "Nothing could be fetched";
    }
    if (!risk.incidents().isEmpty()) {
      return risk.incidents().get(0).kind().title();
    }
    if (risk.counts().lost() > 0) {
      return Text.count(
              risk.counts().lost(), "page that was indexable", "pages that were indexable")
          + " may be dropped"
          + risk.nextDeadline().map(t -> ", the next by " + Text.time(t)).orElse("");
    }
    String share =
        Text.number(run.eligible())
            + " of "
            + Text.count(run.urls(), "URL", "URLs")
            + " can be indexed";
    return changes.isPresent() ? "No page lost its eligibility; " + share : share;
  }

  /** What the run could not see, as sentences. */
  public List<String> blindSpots() {
    return BlindSpots.of(run);
  }
}
