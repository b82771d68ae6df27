package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.url.PageUrl;

/**
 * URLs by their number. The last ones are kept, because the links of a menu stand on every page: at
 * most {@link #KEPT}, each of at most {@link #LONGEST} characters, which is 10 MB with usual URLs
 * and 40 MB at the worst. A site of fewer URLs is read once. The connection belongs to one thread
 * at a time; who looks up a URL that is kept need not wait.
 */
final class UrlTexts implements NumberedUrls, AutoCloseable {
  private static final int KEPT = 1 << 16;
  private static final int LONGEST = 512;

  /** Each number has one place; entries are immutable, so that a race only costs a second look. */
  private final @Nullable Entry[] kept = new Entry[KEPT];

  private final PreparedStatement select;

  UrlTexts(Connection connection) throws SQLException {
    select = connection.prepareStatement("select url from store.url where url_id = ?");
  }

  private record Entry(long id, PageUrl url) {}

  @Override
  public PageUrl url(long id) throws SQLException {
    int place = (int) (id & (KEPT - 1));
    Entry entry = kept[place];
    if (entry != null && entry.id() == id) {
      return entry.url();
    }
    PageUrl url = PageUrl.of(text(id));
    if (url.toString().length() <= LONGEST) {
      kept[place] = new Entry(id, url);
    }
    return url;
  }

  private String text(long id) throws SQLException {
    synchronized (select) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("There is no URL with the number " + id);
        }
        return row.getString(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    select.close();
  }
}
