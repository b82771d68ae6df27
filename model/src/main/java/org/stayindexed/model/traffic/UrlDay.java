package org.stayindexed.model.traffic;

import java.io.Serializable;
import java.time.LocalDate;
import org.stayindexed.model.url.PageUrl;

/**
 * Requests of one kind for one URL on one day.
 *
 * @param day by the clock of the server that wrote the log, whose offset stands in each line
 */
public record UrlDay(PageUrl url, LocalDate day, HitClass hitClass, Hits hits)
    implements Serializable {}
