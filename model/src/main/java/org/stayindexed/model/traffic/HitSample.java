package org.stayindexed.model.traffic;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.url.PageUrl;

/**
 * One request as the log tells it, so that a person can find its line: what failed, or was asked
 * for by an impostor, is otherwise known by counts alone. Null stands for what the log does not
 * say.
 *
 * @param bytes that were sent
 * @param requestMillis how long it took
 * @param upstreamMillis how long the server behind took
 * @param userAgent by the client's own word, without secrets, cut at 200 characters
 * @param address of the client; null unless it was said that addresses are kept
 */
public record HitSample(
    PageUrl url,
    Instant time,
    HitClass hitClass,
    @Nullable Long bytes,
    @Nullable Long requestMillis,
    @Nullable Long upstreamMillis,
    @Nullable String userAgent,
    @Nullable String address)
    implements Serializable {
  /** How many are kept of each kind of request of a site, the newest. */
  public static final int KEPT = 20;
}
