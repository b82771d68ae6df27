package org.stayindexed.model.fetch;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * When a fetch happened and how long it took.
 *
 * @param startedAt when the request was handed to the network
 * @param firstByte from there to the response header; equal to {@code total} where none came
 * @param total from there to the end of the body or to the failure
 */
public record Timings(Instant startedAt, Duration firstByte, Duration total)
    implements Serializable {}
