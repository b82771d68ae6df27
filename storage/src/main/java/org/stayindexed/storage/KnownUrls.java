package org.stayindexed.storage;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.model.url.UrlFingerprint;

/**
 * Every URL that the database knows, by the fingerprint of what is stored of it: about 18 bytes a
 * URL. Belongs to the one writer, which is why ids can be counted here; only {@link #find} may be
 * asked by other threads.
 */
final class KnownUrls implements AutoCloseable {
  private static final int UNKNOWN = 0;
  private static final int MAX_WAITING = 1_000;

  private final Long2IntOpenHashMap ids = new Long2IntOpenHashMap();
  private final PreparedStatement insert;
  private final SecretMarks marks;
  private int lastId;
  private int waiting;

  private KnownUrls(PreparedStatement insert, SecretMarks marks) {
    this.insert = insert;
    this.marks = marks;
    ids.defaultReturnValue(UNKNOWN);
  }

  static KnownUrls load(Connection connection) throws SQLException {
    KnownUrls known =
        new KnownUrls(
            connection.prepareStatement(
                "insert into store.url (url_id, url_hash, url) values (?, ?, ?)"),
            SecretMarks.load(connection));
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select url_id, url_hash from store.url")) {
      while (rows.next()) {
        int id = Math.toIntExact(rows.getLong(1));
        known.ids.put(ByteBuffer.wrap(rows.getBytes(2)).getLong(), id);
        known.lastId = Math.max(known.lastId, id);
      }
    }
    return known;
  }

  /** The id of a URL, made now if it is new; new ones are written by {@link #writeNew}. */
  long idOf(PageUrl url) throws SQLException {
    PageUrl stored = marks.of(url);
    UrlFingerprint fingerprint = stored.fingerprint();
    synchronized (ids) {
      int id = ids.get(fingerprint.high());
      if (id != UNKNOWN) {
        return id;
      }
      lastId = Math.incrementExact(lastId);
      ids.put(fingerprint.high(), lastId);
    }
    insert.setLong(1, lastId);
    insert.setBytes(2, fingerprint.toBytes());
    insert.setString(3, stored.toString());
    insert.addBatch();
    waiting++;
    if (waiting == MAX_WAITING) {
      writeNew();
    }
    return lastId;
  }

  /**
   * The id of a URL that a log names. What no crawl knows loses the e-mail addresses in it, which
   * tell who asked; what a crawl found is public, and must be joined.
   */
  long idOfLogged(PageUrl url) throws SQLException {
    OptionalLong known = find(marks.of(url).fingerprint().high());
    return known.isPresent() ? known.getAsLong() : idOf(marks.withoutMail(url));
  }

  /** The id of a URL if there is one, else null, as columns have it. */
  @Nullable Long idOf(Optional<PageUrl> url) throws SQLException {
    return url.isPresent() ? idOf(url.get()) : null;
  }

  /**
   * The id of a URL that is known, whether it is written yet or not. A URL with a secret is never
   * found, because only the writer can make its mark.
   */
  OptionalLong find(PageUrl url) {
    if (url.holdsSecret()) {
      return OptionalLong.empty();
    }
    return find(url.fingerprint().high());
  }

  /** The id of a URL that is known, by the first half of the fingerprint of what is stored. */
  OptionalLong find(long fingerprint) {
    synchronized (ids) {
      int id = ids.get(fingerprint);
      return id == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(id);
    }
  }

  void writeNew() throws SQLException {
    insert.executeBatch();
    waiting = 0;
  }

  /** Forgets them too: what follows the writing of a run needs the memory. */
  @Override
  public void close() throws SQLException {
    synchronized (ids) {
      ids.clear();
      ids.trim();
    }
    insert.close();
  }
}
