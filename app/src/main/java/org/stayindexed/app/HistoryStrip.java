package org.stayindexed.app;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.HistoryMark;
import org.stayindexed.model.run.RunState;
import org.stayindexed.storage.view.UrlDossier.Point;

/** What the last runs saw of a page: one character a run, the oldest first, and a legend. */
record HistoryStrip(List<HistoryMark> marks) {

  static HistoryStrip of(List<Point> points) {
    return new HistoryStrip(points.stream().map(HistoryStrip::mark).toList());
  }

  static HistoryMark mark(Point point) {
    if (point.verdict() == null) {
      return point.state() == RunState.FINISHED
          ? HistoryMark.NOT_FOUND_BY_RUN
          : HistoryMark.NOT_REACHED;
    }
    if (point.verdict() == Eligibility.ELIGIBLE) {
      return HistoryMark.ELIGIBLE;
    }
    return point.reason() == null ? HistoryMark.UNCERTAIN : HistoryMark.of(point.reason());
  }

  String characters() {
    return marks.stream()
        .map(mark -> String.valueOf(mark.character()))
        .collect(Collectors.joining());
  }

  /** The meaning of each character that it has. */
  String legend() {
    Set<HistoryMark> met = new TreeSet<>(marks);
    return met.stream()
        .map(mark -> mark.character() + " " + mark.meaning())
        .collect(Collectors.joining(", "));
  }
}
