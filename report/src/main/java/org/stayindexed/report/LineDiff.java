package org.stayindexed.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Which lines came and went between two texts. What both begin and end with is set aside first;
 * what is left of long texts is shown as gone and come.
 */
public final class LineDiff {
  /** Lines of each text that are compared with each other; the table has the square of it. */
  private static final int COMPARED = 600;

  private final List<String> before;
  private final List<String> after;
  private final List<Line> lines = new ArrayList<>();

  /** What became of a line. */
  public enum Sign {
    GONE,
    COME,
    KEPT
  }

  /** One line. */
  public record Line(Sign sign, String text) {
    /** A minus, a plus or nothing. */
    public String mark() {
      return switch (sign) {
        case GONE -> "−";
        case COME -> "+";
        case KEPT -> " ";
      };
    }
  }

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** The lines that differ, in their order. */
  static List<Line> of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int start = 0;
    while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(old.size(), now.size()) - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    LineDiff diff =
        new LineDiff(old.subList(start, old.size() - end), now.subList(start, now.size() - end));
    return diff.compare();
  }

  private List<Line> compare() {
    if (before.size() > COMPARED || after.size() > COMPARED) {
      before.forEach(line -> lines.add(new Line(Sign.GONE, line)));
      after.forEach(line -> lines.add(new Line(Sign.COME, line)));
    } else {
      walk(common());
    }
    return lines;
  }

  /** How many lines the ends of both texts have in common, from each pair of lines on. */
  private int[][] common() {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void walk(int[][] common) {
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        lines.add(new Line(Sign.KEPT, before.get(i++)));
        j++;
      } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line(Sign.GONE, before.get(i++)));
      } else {
        lines.add(new Line(Sign.COME, after.get(j++)));
      }
    }
  }
}
