package org.stayindexed.model.abort;

import org.stayindexed.model.traffic.TimeHistogram;

/**
 * How long the requests of one URL took; each is empty where the log does not say.
 *
 * @param aborted those whose client went away, nginx {@code $request_time}
 * @param abortedUpstream the server behind, for the same, nginx {@code $upstream_response_time}
 * @param answered those that were answered with a status of 2xx
 */
public record AbortTimes(
    TimeHistogram aborted, TimeHistogram abortedUpstream, TimeHistogram answered) {}
