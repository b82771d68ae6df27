package org.stayindexed.storage;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.stayindexed.model.finding.Alternate;
import org.stayindexed.model.finding.Alternate.Answer;
import org.stayindexed.model.finding.PageKind;
import org.stayindexed.model.page.RelatedLink.Place;

/**
 * Which pages name which others as themselves in other languages. Needs four bytes for each URL
 * where pages say so, four where sitemaps do, and as many for each target of each different set;
 * nothing for a site of one language.
 */
final class HreflangGraph implements AutoCloseable {
  private static final int NO_SET = 0;
  private static final IntArrayList NOBODY = new IntArrayList(0);

  private final SiteGraph graph;
  private final PreparedStatement links;
  private final Int2ObjectOpenHashMap<IntArrayList> targets = new Int2ObjectOpenHashMap<>();
  private final int[] ownSets;
  private final int[] sitemapSets;

  HreflangGraph(Connection connection, SiteGraph graph) throws SQLException {
    this.graph = graph;
    this.links =
        connection.prepareStatement(
            """
            select h.language, h.target_id, u.url, h.place
            from store.hreflang h
            join store.url u on u.url_id = h.target_id
            where h.set_id = ? order by h.position
            """);
    this.ownSets = sets(connection, "store.page_state");
    this.sitemapSets = sets(connection, "store.sitemap_entry");
    if (!targets.isEmpty()) {
      readTargets(connection);
    }
  }

  /** Of pages of other sites too: one in another language often stands on a host of its own. */
  private int[] sets(Connection connection, String table) throws SQLException {
    int[] sets = {};
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select url_id, hreflang_set from " + table + " where hreflang_set is not null")) {
      while (row.next()) {
        if (sets.length == 0) {
          sets = new int[graph.size()];
        }
        int set = Math.toIntExact(row.getLong(2));
        sets[Math.toIntExact(row.getLong(1))] = set;
        targets.putIfAbsent(set, new IntArrayList(4));
      }
    }
    return sets;
  }

  private void readTargets(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select set_id, target_id from store.hreflang where place <> 'BODY'")) {
      while (row.next()) {
        IntArrayList known = targets.get(Math.toIntExact(row.getLong(1)));
        if (known != null) {
          known.add(Math.toIntExact(row.getLong(2)));
        }
      }
    }
  }

  /** What a page, or its entry in a sitemap, names. */
  List<Alternate> of(int page) throws SQLException {
    int own = setOf(page, ownSets);
    int inSitemap = setOf(page, sitemapSets);
    if (own == NO_SET && inSitemap == NO_SET) {
      return List.of();
    }
    List<Alternate> named = new ArrayList<>();
    add(named, page, own);
    add(named, page, inSitemap);
    return named;
  }

  private void add(List<Alternate> named, int page, int set) throws SQLException {
    if (set == NO_SET) {
      return;
    }
    links.setLong(1, set);
    try (ResultSet row = links.executeQuery()) {
      while (row.next()) {
        int target = Math.toIntExact(row.getLong(2));
        named.add(
            new Alternate(
                row.getString(1),
                row.getString(3),
                Place.valueOf(row.getString(4)),
                graph.kind(target),
                answer(page, target)));
      }
    }
  }

  /** A page that names nobody, but was read as one that may be indexed, does not answer either. */
  private Answer answer(int page, int target) {
    if (graph.kind(target) != PageKind.ELIGIBLE) {
      return Answer.UNKNOWN;
    }
    return names(setOf(target, ownSets), page) || names(setOf(target, sitemapSets), page)
        ? Answer.RETURNED
        : Answer.NOT_RETURNED;
  }

  private boolean names(int set, int page) {
    return targets.getOrDefault(set, NOBODY).contains(page);
  }

  private static int setOf(int page, int[] sets) {
    return page < sets.length ? sets[page] : NO_SET;
  }

  @Override
  public void close() throws SQLException {
    links.close();
  }
}
