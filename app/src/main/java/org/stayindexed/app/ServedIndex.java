package org.stayindexed.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.stayindexed.app.serve.LocalServer;
import org.stayindexed.report.HtmlIndex;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.Snapshot;

/**
 * The list of runs and reports as the server shows it: read again when the database was written to,
 * but not more often than every few seconds, because the writer waits while it is copied.
 */
final class ServedIndex implements LocalServer.Index {
  private static final Duration LEAST_AGE = Duration.ofSeconds(5);

  private final ServedDatabase database;
  private final Clock clock;
  private FileMark read = FileMark.NO_FILE;
  private Instant readAt = Instant.MIN;
  private byte[] page = {};

  ServedIndex(ServedDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public synchronized byte[] page() {
    Instant now = clock.instant();
    FileMark mark = database.mark();
    boolean first = page.length == 0;
    if (first || (!mark.equals(read) && !now.isBefore(readAt.plus(LEAST_AGE)))) {
      page = mark.equals(FileMark.NO_FILE) ? HtmlIndex.empty(now) : made(now);
      read = mark;
      readAt = now;
    }
    return page.clone();
  }

  private byte[] made(Instant now) {
    try (Snapshot snapshot = database.snapshot();
        RunReader reader = snapshot.reader()) {
      return new HtmlIndex(database.directory().reports())
          .served(reader, snapshot.schedules(), now);
    }
  }
}
