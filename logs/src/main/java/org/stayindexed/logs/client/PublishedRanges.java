package org.stayindexed.logs.client;

import java.time.LocalDate;
import org.stayindexed.model.traffic.RangeList;

/**
 * The addresses of bots as their owner published them on some day.
 *
 * @param day on which they were
 * @param prefixes how many networks were named
 * @param shipped whether they came with this program, not from a file that the user gave
 */
public record PublishedRanges(
    RangeList list, LocalDate day, int prefixes, boolean shipped, AddressRanges ranges) {}
