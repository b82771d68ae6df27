package org.stayindexed.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.risk.RiskCause;

/**
 * A risk as it was judged last.
 *
 * @param sinceRun the run that saw it first, absent if only the log tells of it
 * @param views how many runs saw it
 * @param lastView the last of them
 */
record OpenRisk(
    long riskId,
    RiskCause cause,
    Instant since,
    @Nullable Long sinceRun,
    int views,
    @Nullable Long lastView) {}
