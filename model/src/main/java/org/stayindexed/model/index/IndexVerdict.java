package org.stayindexed.model.index;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Whether a page may be indexed, and every reason that speaks against it, the decisive one first.
 */
public record IndexVerdict(Eligibility eligibility, List<Objection> objections)
    implements Serializable {

  public IndexVerdict {
    objections = List.copyOf(objections);
    if ((eligibility == Eligibility.ELIGIBLE) != objections.isEmpty()) {
      throw new IllegalArgumentException(
          "A verdict of " + eligibility + " with " + objections.size() + " objections");
    }
  }

  /** The objection that decided, absent where the page is eligible. */
  public Optional<Objection> decisive() {
    return objections.stream().findFirst();
  }
}
