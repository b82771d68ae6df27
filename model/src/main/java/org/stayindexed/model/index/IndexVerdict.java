package org.stayindexed.model.index;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Whether a page may be indexed by Google, and every reason that speaks against it, the decisive
 * one first.
 *
 * @param elsewhere the verdicts of other engines, as far as they are different
 */
public record IndexVerdict(
    Eligibility eligibility, List<Objection> objections, List<EngineVerdict> elsewhere)
    implements Serializable {

  public IndexVerdict {
    objections = List.copyOf(objections);
    elsewhere = List.copyOf(elsewhere);
    if ((eligibility == Eligibility.ELIGIBLE) != objections.isEmpty()) {
      throw new IllegalArgumentException(
          "A verdict of " + eligibility + " with " + objections.size() + " objections");
    }
  }

  /** The verdict of every engine. */
  public IndexVerdict(Eligibility eligibility, List<Objection> objections) {
    this(eligibility, objections, List.of());
  }

  /** The objection that decided, absent where the page is eligible. */
  public Optional<Objection> decisive() {
    return objections.stream().findFirst();
  }
}
