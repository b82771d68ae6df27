package org.stayindexed.storage.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.ClientClass;

/**
 * Which requests of the logs are looked at; null means all.
 *
 * @param site host, with its port where that is not the default
 * @param client who made them
 * @param since the first day, by the clock of the server that wrote the log
 */
public record TrafficFilter(
    @Nullable String site, @Nullable ClientClass client, @Nullable LocalDate since) {}
