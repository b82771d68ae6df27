package org.stayindexed.model.traffic;

import java.io.Serializable;
import java.time.Instant;

/**
 * All requests of one kind to a site in one hour, those without a readable URL included.
 *
 * @param hour its beginning
 */
public record SiteHour(Instant hour, HitClass hitClass, Hits hits) implements Serializable {}
