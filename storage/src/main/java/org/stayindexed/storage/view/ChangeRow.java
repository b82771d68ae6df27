package org.stayindexed.storage.view;

import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.IndexReason;

/** A URL whose status or verdict changed, as in the view {@code status_change}. */
public record ChangeRow(
    String url,
    @Nullable Integer oldStatus,
    @Nullable Integer newStatus,
    @Nullable String oldFailure,
    @Nullable String newFailure,
    Eligibility oldVerdict,
    Eligibility newVerdict,
    @Nullable IndexReason oldReason,
    @Nullable IndexReason newReason,
    @Nullable String evidence) {

  /** What became of the eligibility. */
  public enum Kind {
    LOST,
    GAINED,
    OTHER
  }

  /** Whether the page lost or gained its eligibility, or changed in another way. */
  public Kind kind() {
    if (oldVerdict == newVerdict) {
      return Kind.OTHER;
    }
    return switch (newVerdict) {
      case ELIGIBLE -> Kind.GAINED;
      case NOT_ELIGIBLE -> Kind.LOST;
      case UNCERTAIN -> Kind.OTHER;
    };
  }
}
