package org.stayindexed.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.view.RunSummary;

/** Everything that the template of a report shows, read and counted before it is filled. */
public record ReportPage(
    RunSummary run,
    Instant writtenAt,
    List<Tile> tiles,
    RiskSection risk,
    Optional<FirstStep> first,
    Optional<Changes> changes,
    List<Section> sections) {

  public ReportPage {
    tiles = List.copyOf(tiles);
    sections = List.copyOf(sections);
  }

  /** A line of the table of contents. */
  public record Entry(String id, String title, @Nullable Long count) {}

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

  /** Scheme, host and port that addresses of the site are shown without. */
  public String origin() {
    return ShownUrl.originOf(run.startUrl());
  }

  /** The table of contents. */
  public List<Entry> contents() {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("risk", "At risk", risk.counts().lost()));
    sections.forEach(
        section ->
            entries.add(
                new Entry(
                    section.id(),
                    section.id().equals("changes") ? "Changes" : section.title(),
                    section.count())));
    entries.add(new Entry("method", "Method", null));
    return entries;
  }

  /** What exported files are called, up to the name of the table. */
  public String fileName() {
    return HtmlReport.directoryName(run.site()) + "-run-" + run.runId();
  }
}
