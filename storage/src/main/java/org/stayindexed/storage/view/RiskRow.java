package org.stayindexed.storage.view;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.risk.Risk;
import org.stayindexed.model.risk.RiskCause;
import org.stayindexed.model.risk.RiskState;

/** A page that is or was at risk, as in the views {@code at_risk} and {@code risk_history}. */
public record RiskRow(
    String site,
    String url,
    RiskCause cause,
    Risk.Standing standing,
    @Nullable String evidence,
    Instant since,
    @Nullable Long sinceRun,
    @Nullable Instant highAt,
    @Nullable Instant deadline,
    @Nullable Instant googlebotSawIt,
    @Nullable Instant lastEligible,
    @Nullable Integer status,
    @Nullable String failure,
    boolean mayBeCausedByCrawl,
    @Nullable Instant endedAt) {

  /** Whether it was ever seen eligible; if not, links or a search bot ask for it. */
  public boolean wasEligible() {
    return lastEligible != null;
  }

  /** How near it is to being dropped. */
  public RiskState stateAt(Instant now) {
    return endedAt == null ? risk().stateAt(now) : RiskState.RECOVERED;
  }

  private Risk risk() {
    return new Risk(
        cause,
        since,
        Optional.ofNullable(highAt),
        Optional.ofNullable(deadline),
        Optional.ofNullable(googlebotSawIt),
        standing);
  }
}
