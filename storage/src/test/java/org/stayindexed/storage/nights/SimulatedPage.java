package org.stayindexed.storage.nights;

/**
 * A page of a played site.
 *
 * @param entry what the search engine knows of it
 * @param foretold what we said of it
 */
record SimulatedPage(
    String path, Scenario scenario, Timeline timeline, IndexEntry entry, Foretold foretold) {}
