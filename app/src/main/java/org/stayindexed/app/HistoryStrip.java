package org.stayindexed.app;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stayindexed.model.index.HistoryMark;
import org.stayindexed.report.Strip;
import org.stayindexed.storage.view.UrlDossier.Point;

/** What the last runs saw of a page: one character a run, the oldest first, and a legend. */
record HistoryStrip(List<HistoryMark> marks) {

  static HistoryStrip of(List<Point> points) {
    return new HistoryStrip(points.stream().map(HistoryStrip::mark).toList());
  }

  static HistoryMark mark(Point point) {
    return Strip.mark(point);
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
