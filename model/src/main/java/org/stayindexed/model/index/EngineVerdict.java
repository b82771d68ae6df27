package org.stayindexed.model.index;

import java.io.Serializable;
import java.util.Optional;

/**
 * The verdict of one engine.
 *
 * @param engine whose
 * @param eligibility whether the page may be in its index
 * @param objection the reason that decided, absent where the page is eligible
 */
public record EngineVerdict(Engine engine, Eligibility eligibility, Optional<Objection> objection)
    implements Serializable {

  @Override
  public String toString() {
    return engine.crawler()
        + " "
        + eligibility
        + objection.map(o -> " " + o.reason() + ": " + o.evidence()).orElse("");
  }
}
