package org.stayindexed.storage.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.IndexReason;

/** A page that was eligible and is not any more, as in the view {@code at_risk}. */
public record RiskRow(
    String url,
    @Nullable Integer status,
    @Nullable String failure,
    IndexReason reason,
    @Nullable String evidence,
    Instant since,
    long sinceRun,
    Instant lastEligible) {}
