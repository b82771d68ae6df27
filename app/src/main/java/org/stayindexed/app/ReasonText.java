package org.stayindexed.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.index.Objection;

/** Reads the reasons of a verdict as they are stored. */
final class ReasonText {
  private static final String BEFORE_EVIDENCE = ": ";

  private ReasonText() {}

  /** Every reason, the deciding one first; none for a page that may be indexed. */
  static List<Objection> all(
      @Nullable IndexReason deciding, @Nullable String evidence, @Nullable String others) {
    List<Objection> all = new ArrayList<>();
    if (deciding != null) {
      all.add(new Objection(deciding, evidence == null ? "" : evidence));
    }
    if (others != null) {
      others.lines().forEach(line -> addOther(line, all));
    }
    return all;
  }

  /** A line that begins with no reason belongs to the evidence above, and is left out. */
  private static void addOther(String line, List<Objection> all) {
    int end = line.indexOf(BEFORE_EVIDENCE);
    String name = end < 0 ? "" : line.substring(0, end);
    Arrays.stream(IndexReason.values())
        .filter(reason -> reason.name().equals(name))
        .findFirst()
        .ifPresent(
            reason ->
                all.add(new Objection(reason, line.substring(end + BEFORE_EVIDENCE.length()))));
  }
}
