package org.stayindexed.model.traffic;

import java.io.Serializable;
import java.time.Instant;
import org.stayindexed.model.url.PageUrl;

/**
 * Failed requests of one kind for one URL in one hour: those with a status of 400 and above, or
 * without an answer. Good ones are not kept by the hour, they would be ten times as many rows.
 *
 * @param hour its beginning
 */
public record UrlHour(PageUrl url, Instant hour, HitClass hitClass, Hits hits)
    implements Serializable {}
