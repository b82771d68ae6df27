package org.stayindexed.app;

import java.nio.file.Path;
import org.stayindexed.logs.ingest.IngestSettings;

/**
 * A log file and how it is read.
 *
 * @param file where it is
 * @param settings for its format
 */
record LogSource(Path file, IngestSettings settings) {}
