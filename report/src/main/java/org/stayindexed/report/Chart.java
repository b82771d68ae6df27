package org.stayindexed.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A small picture of numbers over time, one bar each.
 *
 * @param title what it shows
 * @param summary the same in words, for those who do not see it
 * @param top the number that the full height stands for
 * @param bars the oldest first
 * @param legend what the colours mean; empty where there is one
 */
public record Chart(String title, String summary, String top, List<Bar> bars, List<Colour> legend) {
  /** Bars are drawn in a picture that is so high, each ten wide. */
  public static final int HEIGHT = 100;

  /** How far it is from one bar to the next. */
  public static final int STEP = 10;

  /** Room for so many bars is there at least: two runs are no two walls. */
  private static final int SLOTS = 12;

  /**
   * What one bar is made of.
   *
   * @param name what it stands for, in short
   * @param words shown when it is pointed at
   */
  public record Bar(String name, String words, List<Part> parts) {
    public Bar {
      parts = List.copyOf(parts);
    }
  }

  /** A part of a bar in one colour, from its upper edge. */
  public record Part(String css, double y, double height) {
    /** With one digit, as a picture has it. */
    public static String digits(double number) {
      return String.format(Locale.ROOT, "%.1f", number);
    }
  }

  /** What a colour means. */
  public record Colour(String css, String meaning) {}

  public Chart {
    bars = List.copyOf(bars);
    legend = List.copyOf(legend);
  }

  /** How wide the picture is. */
  public int width() {
    return Math.max(SLOTS, bars.size()) * STEP;
  }

  /** From which bar to which; empty without bars. */
  public String range() {
    return bars.isEmpty() ? "" : bars.get(0).name() + " – " + bars.get(bars.size() - 1).name();
  }

  /** Where a bar begins; the last one ends at the right edge. */
  public int left(int bar) {
    return width() - (bars.size() - bar) * STEP;
  }

  /** Parts one above the other, from the bottom. */
  static List<Part> stacked(List<String> css, List<Long> values, long top) {
    List<Part> parts = new ArrayList<>();
    double below = 0;
    for (int i = 0; i < values.size(); i++) {
      double height = top == 0 ? 0 : values.get(i) * (double) HEIGHT / top;
      if (height > 0) {
        parts.add(new Part(css.get(i), HEIGHT - below - height, height));
      }
      below += height;
    }
    return parts;
  }
}
