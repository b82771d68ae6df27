package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stayindexed.model.page.BodyFingerprint;
import org.stayindexed.model.page.PageCopy;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.RememberedPage;
import org.stayindexed.model.run.PageMemory;
import org.stayindexed.model.url.PageUrl;

/**
 * Reads what earlier runs learned of bodies, while a run is written: on a connection of its own, so
 * that no thread that fetches waits for the writer.
 */
final class StoredPages implements PageMemory, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoredPages.class);

  private final DatabaseDirectory directory;
  private final Connection connection;
  private final KnownUrls known;
  private final UrlTexts texts;
  private final PreparedStatement select;

  StoredPages(DatabaseDirectory directory, Connection connection, KnownUrls known)
      throws SQLException {
    this.directory = directory;
    this.connection = connection;
    this.known = known;
    this.texts = new UrlTexts(connection);
    this.select =
        connection.prepareStatement(
            """
            select reader, fingerprint, body_bytes, read_at, header, facts, links
            from store.page_content where url_id = ? and fingerprint is not null
            """);
  }

  @Override
  public Optional<RememberedPage> of(PageUrl url) {
    OptionalLong id = known.find(url);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    // An interrupt inside H2 can damage its file; that of a thread which has one is dropped.
    boolean unused = Thread.interrupted();
    try {
      return read(url, id.getAsLong());
    } catch (SQLException e) {
      throw StorageException.of("reading what is known of " + url, directory, e);
    }
  }

  private Optional<RememberedPage> read(PageUrl url, long id) throws SQLException {
    synchronized (select) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(page(url, row)) : Optional.empty();
      }
    }
  }

  private RememberedPage page(PageUrl url, ResultSet row) throws SQLException {
    PageCopy copy =
        new PageCopy(
            row.getInt(1),
            Optional.of(BodyFingerprint.of(row.getBytes(2))),
            row.getLong(3),
            PackedHeader.unpack(row.getString(5)),
            row.getObject(4, OffsetDateTime.class).toInstant());
    byte[] facts = row.getBytes(6);
    byte[] links = row.getBytes(7);
    return new RememberedPage(copy, () -> unpacked(url, facts, links));
  }

  /** A page that cannot be unpacked is read again, as if it were not known. */
  private Optional<PageFacts> unpacked(PageUrl url, byte[] facts, byte[] links) {
    try {
      return Optional.of(PackedFacts.unpack(facts, PackedLinks.unpack(links, texts), texts));
    } catch (IllegalArgumentException e) {
      LOG.debug("url={} What is stored of its body cannot be used", url, e);
      return Optional.empty();
    } catch (SQLException e) {
      throw StorageException.of("reading what is known of " + url, directory, e);
    }
  }

  @Override
  public void close() throws SQLException {
    select.close();
    texts.close();
    connection.close();
  }
}
