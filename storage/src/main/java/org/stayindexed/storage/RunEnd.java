package org.stayindexed.storage;

import java.time.Instant;
import org.stayindexed.model.run.RunState;

/**
 * How a run ended.
 *
 * @param state finished, interrupted or failed
 * @param reason why it ended early; empty if it did not
 * @param endedAt when
 */
public record RunEnd(RunState state, String reason, Instant endedAt) {}
