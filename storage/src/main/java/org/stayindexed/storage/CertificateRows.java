package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.ServerCertificate;
import org.stayindexed.model.run.CertificateSeen;

/** Keeps the certificate of each server. They are few, and written one by one. */
final class CertificateRows implements AutoCloseable {
  private final long runId;
  private final PreparedStatement update;
  private final PreparedStatement insert;

  CertificateRows(Connection connection, long runId) throws SQLException {
    this.runId = runId;
    this.update =
        connection.prepareStatement(
            """
            update store.certificate set fault = ?, last_run = ?, last_seen = ?
            where host = ? and port = ? and sha256 = ?
            """);
    this.insert =
        connection.prepareStatement(
            """
            insert into store.certificate
              (fault, last_run, last_seen, host, port, sha256, first_run, subject, issuer,
               not_before, not_after, key_algorithm, signature_algorithm)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  void add(CertificateSeen seen) throws SQLException {
    bind(update, seen);
    if (update.executeUpdate() == 0) {
      bind(insert, seen);
      ServerCertificate certificate = seen.certificate();
      insert.setLong(7, runId);
      insert.setString(8, StoredText.of(certificate.subject(), 1_000));
      insert.setString(9, StoredText.of(certificate.issuer(), 1_000));
      insert.setObject(10, certificate.notBefore().atOffset(ZoneOffset.UTC));
      insert.setObject(11, certificate.notAfter().atOffset(ZoneOffset.UTC));
      insert.setString(12, StoredText.of(certificate.key(), 60));
      insert.setString(13, StoredText.of(certificate.signature(), 60));
      insert.executeUpdate();
    }
  }

  /** The first six places are the same in both statements. */
  private void bind(PreparedStatement statement, CertificateSeen seen) throws SQLException {
    statement.setString(1, seen.fault().map(FailureClass::name).orElse(null));
    statement.setLong(2, runId);
    statement.setObject(3, seen.seenAt().atOffset(ZoneOffset.UTC));
    statement.setString(4, seen.host());
    statement.setInt(5, seen.port());
    statement.setString(6, seen.certificate().sha256());
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    update.close();
  }
}
