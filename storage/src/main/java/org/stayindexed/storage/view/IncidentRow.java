package org.stayindexed.storage.view;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.risk.Incident;
import org.stayindexed.model.risk.Risk;
import org.stayindexed.model.risk.RiskState;

/** A failure of a whole site, as in the view {@code site_incident}. */
public record IncidentRow(
    String site,
    Incident kind,
    Instant since,
    long sinceRun,
    long lastRun,
    long failed,
    long asked,
    @Nullable Instant highAt,
    @Nullable Instant deadline) {

  /** How near all pages of the site are to being dropped. */
  public RiskState stateAt(Instant now) {
    return new Risk(
            kind.cause(),
            since,
            Optional.ofNullable(highAt),
            Optional.ofNullable(deadline),
            Optional.empty(),
            confirmed() ? Risk.Standing.CONFIRMED : Risk.Standing.UNCONFIRMED)
        .stateAt(now);
  }

  /**
   * Whether a second run met it too: one alone may have met a failure of our own network, or a wall
   * that stands for us alone.
   */
  public boolean confirmed() {
    return lastRun > sinceRun;
  }
}
