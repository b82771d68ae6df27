package org.stayindexed.storage.nights;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well we foretold what became of pages. */
final class Score {
  private int drops;
  private int foreseeable;
  private int foretold;
  private int told;
  private final List<Integer> leads = new ArrayList<>();
  private final Claims high = new Claims();
  private final Claims probablyDropped = new Claims();

  /** Claims of one kind, and how many of them were right. */
  static final class Claims {
    private int made;
    private int right;

    void add(boolean isRight) {
      made++;
      right += isRight ? 1 : 0;
    }

    private void add(Claims other) {
      made += other.made;
      right += other.right;
    }

    double precision() {
      return made == 0 ? 1 : (double) right / made;
    }

    @Override
    public String toString() {
      return made == 0 ? "-" : right + " of " + made;
    }
  }

  /** A page was dropped; nobody could warn if no run came between its change and that. */
  void dropped(boolean couldBeForeseen) {
    drops++;
    foreseeable += couldBeForeseen ? 1 : 0;
  }

  /** It had been warned of, so many hours before. */
  void foretold(int hours) {
    foretold++;
    told++;
    leads.add(hours);
  }

  /** It was told of within a day after. */
  void toldLate() {
    told++;
  }

  Claims high() {
    return high;
  }

  Claims probablyDropped() {
    return probablyDropped;
  }

  Score plus(Score other) {
    Score sum = new Score();
    for (Score part : List.of(this, other)) {
      sum.drops += part.drops;
      sum.foreseeable += part.foreseeable;
      sum.foretold += part.foretold;
      sum.told += part.told;
      sum.leads.addAll(part.leads);
      sum.high.add(part.high);
      sum.probablyDropped.add(part.probablyDropped);
    }
    return sum;
  }

  /** Dropped pages that were warned of before, of those for which there was a time to do so. */
  double foresight() {
    return foreseeable == 0 ? 1 : (double) foretold / foreseeable;
  }

  /** Dropped pages that were told of, at the latest a day after. */
  double recall() {
    return drops == 0 ? 1 : (double) told / drops;
  }

  /** Columns of a table. */
  String row() {
    return "%d | %s | %s | %s | %s | %s"
        .formatted(
            drops,
            drops == 0 ? "-" : told + " of " + drops,
            foreseeable == 0 ? "-" : foretold + " of " + foreseeable,
            lead(),
            high,
            probablyDropped);
  }

  private String lead() {
    if (leads.isEmpty()) {
      return "-";
    }
    List<Integer> sorted = leads.stream().sorted().toList();
    return String.format(Locale.ROOT, "%d h (%d h)", sorted.get(sorted.size() / 2), sorted.get(0));
  }
}
