package org.stayindexed.app.schedule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody who mistyped a name most likely meant. */
public final class NearMatch {
  private NearMatch() {}

  /**
   * The nearest of the names, if one is near; of a path such as {@code Europe/Paris} the end counts
   * too.
   */
  public static Optional<String> of(String typed, Collection<String> names) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    int near = Math.min(2, wanted.length() / 3);
    return names.stream()
        .filter(name -> distance(wanted, name) <= near)
        .min(
            Comparator.comparingInt((String name) -> distance(wanted, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String wanted, String name) {
    String whole = name.toLowerCase(Locale.ROOT);
    String end = whole.substring(whole.lastIndexOf('/') + 1);
    return Math.min(edits(wanted, whole), edits(wanted, end));
  }

  /** Insertions, deletions, replacements and neighbours that changed places between two words. */
  private static int edits(String from, String to) {
    int[][] table = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        table[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : edits(table, i, j, from, to);
      }
    }
    return table[from.length()][to.length()];
  }

  private static int edits(int[][] table, int i, int j, String from, String to) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int least =
        Math.min(
            table[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(table[i - 1][j], table[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }
}
