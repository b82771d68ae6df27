package org.stayindexed.storage;

import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.stayindexed.storage.view.CertificateRow;

/** Tells of the certificates of servers. Belongs to one thread at a time. */
public final class CertificateReader {
  private final Reading reading;

  CertificateReader(DatabaseDirectory directory, Connection connection) {
    this.reading = new Reading(directory, connection, "the certificates");
  }

  /** Those that a run met and that end before that time, the first to end first. */
  public List<CertificateRow> ending(long runId, Instant before) {
    return reading.list(
        CertificateRow.class,
        reading
            .query(
                """
                select host, port, not_after from certificate
                where last_run = :run and in_use and not_after < :before
                order by not_after, host, port
                """)
            .bind("run", runId)
            .bind("before", before.atOffset(ZoneOffset.UTC)));
  }
}
