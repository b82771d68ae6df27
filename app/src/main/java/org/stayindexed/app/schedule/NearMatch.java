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

  /** Levenshtein's distance: insertions, deletions and replacements between two words. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
