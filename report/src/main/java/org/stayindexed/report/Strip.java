package org.stayindexed.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.HistoryMark;
import org.stayindexed.model.run.RunState;
import org.stayindexed.storage.view.UrlDossier.Point;

/**
 * What the last runs saw of a page, the oldest first: a letter and a colour for each.
 *
 * @param marks one for each run
 */
public record Strip(List<HistoryMark> marks) {
  private static final int TAGS = 24;

  public Strip {
    marks = List.copyOf(marks);
  }

  /** That of a page. */
  public static Strip of(List<Point> points) {
    return new Strip(points.stream().map(Strip::mark).toList());
  }

  /** What one run saw. */
  public static HistoryMark mark(Point point) {
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

  /** Its class for the style sheet. */
  public static String tone(HistoryMark mark) {
    return switch (mark) {
      case ELIGIBLE -> "y";
      case REDIRECTED, CANONICALISED -> "m";
      case UNCERTAIN, NOT_FOUND_BY_RUN, NOT_REACHED -> "u";
      default -> "x";
    };
  }

  /** In words, for those who do not see it. */
  public String words() {
    Map<HistoryMark, Integer> counts = new EnumMap<>(HistoryMark.class);
    marks.forEach(mark -> counts.merge(mark, 1, Integer::sum));
    return "The last "
        + Text.count(marks.size(), "run", "runs")
        + ": "
        + counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey().meaning())
            .collect(Collectors.joining(", "));
  }

  long bytes() {
    return (long) marks.size() * TAGS + words().length() + TAGS;
  }
}
