package org.stayindexed.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.RobotsHistoryReader;
import org.stayindexed.storage.view.RobotsChangeRow;
import org.stayindexed.storage.view.RunSummary;
import org.stayindexed.storage.view.SiteRows.RobotsVersion;

/** What became of robots.txt, with the lines that came and went. */
final class RobotsSection {
  private static final int VERSIONS = 10;
  private static final int LINES = 80;
  private static final int LETTERS = 300;

  private final RobotsHistoryReader reader;

  RobotsSection(RobotsHistoryReader reader) {
    this.reader = reader;
  }

  Optional<Section> of(RunSummary run) {
    List<RobotsVersion> versions = reader.versions(run, VERSIONS);
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      blocks.add(block(versions.get(i), before(versions, i), i));
    }
    return Optional.of(
        new Section(
            "robots",
            "robots.txt",
            null,
            List.of(
                "Each time that it was another than in the run before, the latest first."
                    + " All of it: ./stayindexed sql \"select * from robots_version\""),
            blocks));
  }

  private static @Nullable RobotsVersion before(List<RobotsVersion> versions, int place) {
    for (RobotsVersion version : versions.subList(place + 1, versions.size())) {
      if (version.origin().equals(versions.get(place).origin()) && version.body() != null) {
        return version;
      }
    }
    return null;
  }

  private Block block(RobotsVersion version, @Nullable RobotsVersion before, int place) {
    Block block =
        Block.folded(
                "robots-" + place,
                version.origin() + ", run " + version.runId() + ", " + Text.time(version.readAt()),
                -1)
            .beside(state(version), version.state().equals("UNREACHABLE") ? "bad" : "")
            .about(effects(version).toArray(String[]::new));
    if (version.body() == null) {
      return block;
    }
    List<LineDiff.Line> lines =
        LineDiff.of(before == null || before.body() == null ? "" : before.body(), version.body());
    return block.comparing(shortened(lines));
  }

  private static String state(RobotsVersion version) {
    String answer =
        version.status() == null ? Text.words(version.failure()) : "status " + version.status();
    return Text.words(version.state()) + (answer.isEmpty() ? "" : " (" + answer + ")");
  }

  /** Which crawlers lost or gained how many URLs. */
  private List<String> effects(RobotsVersion version) {
    List<RobotsChangeRow> changes = reader.changes(version.runId(), version.origin());
    List<String> lines = new ArrayList<>();
    String forbidden =
        changes.stream()
            .filter(change -> change.urlsForbidden() > 0)
            .map(change -> change.agent() + " " + Text.number(change.urlsForbidden()))
            .collect(Collectors.joining(", "));
    String allowed =
        changes.stream()
            .filter(change -> change.urlsAllowed() > 0)
            .map(change -> change.agent() + " " + Text.number(change.urlsAllowed()))
            .collect(Collectors.joining(", "));
    if (!forbidden.isEmpty()) {
      lines.add("URLs that it forbade: " + forbidden);
    }
    if (!allowed.isEmpty()) {
      lines.add("URLs that it allowed again: " + allowed);
    }
    return lines;
  }

  private static List<LineDiff.Line> shortened(List<LineDiff.Line> lines) {
    List<LineDiff.Line> few = new ArrayList<>();
    for (LineDiff.Line line : lines.subList(0, Math.min(LINES, lines.size()))) {
      few.add(new LineDiff.Line(line.sign(), Text.cut(line.text(), LETTERS)));
    }
    if (lines.size() > LINES) {
      few.add(
          new LineDiff.Line(
              LineDiff.Sign.KEPT, "… and " + Text.number(lines.size() - LINES) + " lines more"));
    }
    return few;
  }
}
