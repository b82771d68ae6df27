package org.stayindexed.app;

import org.stayindexed.logs.ingest.IngestSettings;
import org.stayindexed.logs.read.LogFile;

/**
 * A log file and how it is read.
 *
 * @param file where it is
 * @param settings for its format
 */
record LogSource(LogFile file, IngestSettings settings) {}
