package org.stayindexed.storage.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.run.RunState;

/** What a run counted, as in the view {@code run_trend}. */
public record TrendRow(
    long runId,
    Instant startedAt,
    RunState state,
    long urls,
    long eligible,
    long notEligible,
    long uncertain,
    @Nullable Long status2xx,
    @Nullable Long status3xx,
    @Nullable Long status4xx,
    @Nullable Long status5xx,
    @Nullable Long unanswered,
    @Nullable Long notAsked,
    long atRisk,
    @Nullable Long firstByteMedianMs,
    @Nullable Long firstByteP95Ms) {}
