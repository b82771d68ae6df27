package org.stayindexed.app;

import java.nio.file.Path;
import org.stayindexed.storage.DatabaseDirectory;
import picocli.CommandLine.Option;

/** The option that every command with a database has. */
final class DatabaseOption {
  @Option(
      names = "--db",
      paramLabel = "PATH",
      defaultValue = "stayindexed-data",
      description = "Directory of the database and the reports (default: stayindexed-data here).")
  private Path path = Path.of("stayindexed-data");

  DatabaseDirectory directory() {
    return new DatabaseDirectory(path);
  }
}
