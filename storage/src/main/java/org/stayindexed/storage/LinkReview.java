package org.stayindexed.storage;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts which pages of a run link to each URL, and notes those that link to what failed, in one
 * pass over their packed links. Needs four bytes and a bit for each URL of the database.
 */
final class LinkReview {
  private static final Logger LOG = LoggerFactory.getLogger(LinkReview.class);

  /** More pages are not named for one target; how many there are is. */
  private static final int MAX_PAGES = 1_000;

  /** So many URL numbers are looked at together, so that few packed links are held at once. */
  private static final int WINDOW = 256;

  private final Connection connection;
  private final long runId;
  private final int[] inlinks;
  private final BitSet broken = new BitSet();
  private final SiteGraph graph;

  /** How many pages need each URL, if the run has looked at such things. */
  private int[] uses = {};

  /** The review of a run that has looked at everything; the graph learns of every link. */
  LinkReview(Connection connection, long runId, SiteGraph graph) {
    this.connection = connection;
    this.runId = runId;
    this.graph = graph;
    this.inlinks = new int[graph.size()];
  }

  /** Writes it; belongs into the transaction that ends the run. */
  void write() throws SQLException {
    findBroken();
    forgetEarlier();
    goThroughLinks();
    if (looksAtResources()) {
      goThroughResources();
    }
    writeBrokenTargets();
    writeInlinks();
  }

  /** What robots.txt kept us from asking for is not broken. */
  private void findBroken() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select o.url_id
            from store.observation o
            join store.page_version v on v.version_id = o.version_id
            where o.run_id = ? and v.robots = 'ALLOWED'
              and (v.status >= 400 or (v.status is null and v.failure is not null))
            union all
            select e.url_id
            from store.external_link e
            where e.run_id = ? and (e.status >= 400 or (e.status is null and e.failure is not null))
            union all
            select n.url_id
            from store.resource n
            where n.run_id = ? and (n.status >= 400 or (n.status is null and n.failure is not null))
            """)) {
      select.setLong(1, runId);
      select.setLong(2, runId);
      select.setLong(3, runId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          broken.set(Math.toIntExact(rows.getLong(1)));
        }
      }
    }
  }

  /** Run by run: told to find the rows by the site, H2 would look at each of them. */
  private void forgetEarlier() throws SQLException {
    try (PreparedStatement earlier =
            connection.prepareStatement(
                """
                select distinct t.run_id
                from store.broken_target t
                join store.run r on r.run_id = t.run_id
                where r.site_id = (select site_id from store.run where run_id = ?)
                """);
        PreparedStatement links =
            connection.prepareStatement("delete from store.broken_link where run_id = ?");
        PreparedStatement targets =
            connection.prepareStatement("delete from store.broken_target where run_id = ?")) {
      earlier.setLong(1, runId);
      try (ResultSet rows = earlier.executeQuery()) {
        while (rows.next()) {
          links.setLong(1, rows.getLong(1));
          links.executeUpdate();
          targets.setLong(1, rows.getLong(1));
          targets.executeUpdate();
        }
      }
    }
  }

  private void goThroughLinks() throws SQLException {
    try (PreparedStatement pages =
            connection.prepareStatement(
                """
                select o.url_id, c.links
                from store.observation o
                join store.page_version v on v.version_id = o.version_id
                join store.page_content c on c.url_id = o.url_id
                where o.run_id = ? and o.url_id > ? and o.url_id <= ?
                  and v.status between 200 and 299
                """);
        PreparedStatement insert =
            connection.prepareStatement(
                """
                merge into store.broken_link (run_id, target_id, source_id, nofollow)
                key (run_id, target_id, source_id) values (?, ?, ?, ?)
                """)) {
      inWindows(pages, row -> goThroughLinks(row.getLong(1), row.getBytes(2), insert));
      insert.executeBatch();
    }
  }

  private void goThroughLinks(long pageId, byte[] links, PreparedStatement insert)
      throws SQLException {
    try {
      PackedLinks.forEach(links, (id, nofollow) -> count(pageId, id, nofollow, insert));
    } catch (IllegalArgumentException e) {
      LOG.warn("run={} page={} Its packed links cannot be read", runId, pageId, e);
    }
  }

  private void count(long pageId, long targetId, boolean nofollow, PreparedStatement insert)
      throws SQLException {
    if (targetId == pageId || targetId < 0 || targetId >= inlinks.length) {
      return;
    }
    int target = (int) targetId;
    inlinks[target]++;
    graph.link(pageId, target, nofollow);
    if (broken.get(target) && inlinks[target] <= MAX_PAGES) {
      insert.setLong(1, runId);
      insert.setLong(2, targetId);
      insert.setLong(3, pageId);
      insert.setBoolean(4, nofollow);
      insert.addBatch();
    }
  }

  private boolean looksAtResources() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select exists (select 1 from store.resource where run_id = ?)")) {
      select.setLong(1, runId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** What a page needs is no link to it, so it counts apart; what it links to as well is a link. */
  private void goThroughResources() throws SQLException {
    uses = new int[inlinks.length];
    try (PreparedStatement pages =
            connection.prepareStatement(
                """
                select o.url_id, c.links, c.facts
                from store.observation o
                join store.page_version v on v.version_id = o.version_id
                join store.page_content c on c.url_id = o.url_id
                where o.run_id = ? and o.url_id > ? and o.url_id <= ?
                  and v.status between 200 and 299 and c.fingerprint is not null
                """);
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into store.broken_link (run_id, target_id, source_id, nofollow, resource)
                values (?, ?, ?, false, true)
                """)) {
      inWindows(
          pages,
          row -> goThroughResources(row.getLong(1), row.getBytes(2), row.getBytes(3), insert));
      insert.executeBatch();
    }
  }

  private void goThroughResources(long pageId, byte[] links, byte[] facts, PreparedStatement insert)
      throws SQLException {
    LongSet counted = new LongOpenHashSet();
    try {
      PackedLinks.forEach(links, (id, nofollow) -> counted.add(id));
      PackedFacts.forEachResource(
          facts,
          id -> {
            if (counted.add(id)) {
              countUse(pageId, id, insert);
            }
          });
    } catch (IllegalArgumentException e) {
      LOG.warn("run={} page={} Its packed facts cannot be read", runId, pageId, e);
    }
  }

  private void countUse(long pageId, long targetId, PreparedStatement insert) throws SQLException {
    if (targetId < 0 || targetId >= uses.length) {
      return;
    }
    int target = (int) targetId;
    uses[target]++;
    if (broken.get(target) && uses[target] <= MAX_PAGES) {
      insert.setLong(1, runId);
      insert.setLong(2, targetId);
      insert.setLong(3, pageId);
      insert.addBatch();
    }
  }

  private int pages(int id) {
    return inlinks[id] + (id < uses.length ? uses[id] : 0);
  }

  private void writeBrokenTargets() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into store.broken_target (run_id, target_id, pages) values (?, ?, ?)")) {
      for (int id = broken.nextSetBit(0); id >= 0; id = broken.nextSetBit(id + 1)) {
        if (pages(id) > 0) {
          insert.setLong(1, runId);
          insert.setLong(2, id);
          insert.setInt(3, pages(id));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** Only where the number has changed: on most nights it is the same for every page. */
  private void writeInlinks() throws SQLException {
    try (PreparedStatement states =
            connection.prepareStatement(
                """
                select url_id, inlinks from store.page_state
                where last_run = ? and url_id > ? and url_id <= ?
                """);
        PreparedStatement update =
            connection.prepareStatement(
                "update store.page_state set inlinks = ? where url_id = ?")) {
      inWindows(
          states,
          row -> {
            int now = inlinks[Math.toIntExact(row.getLong(1))];
            Integer before = row.getObject(2, Integer.class);
            if (before == null || before != now) {
              update.setInt(1, now);
              update.setLong(2, row.getLong(1));
              update.addBatch();
            }
          });
      update.executeBatch();
    }
  }

  /** What is done with a row. */
  @FunctionalInterface
  private interface EachRow {
    void row(ResultSet row) throws SQLException;
  }

  /** Runs a query of the run and a range of URL numbers, its three parameters, over all of them. */
  private void inWindows(PreparedStatement query, EachRow each) throws SQLException {
    for (long from = 0; from < inlinks.length; from += WINDOW) {
      query.setLong(1, runId);
      query.setLong(2, from);
      query.setLong(3, from + WINDOW);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          each.row(rows);
        }
      }
    }
  }
}
