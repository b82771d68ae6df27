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
import org.stayindexed.model.page.RelatedLink.Place;

/**
 * Which pages name which others as themselves in other languages. Needs four bytes for each URL,
 * and as many for each target of each different set; nothing for a site of one language.
 */
final class HreflangGraph implements AutoCloseable {
  private static final int NO_SET = 0;
  private static final IntArrayList NOBODY = new IntArrayList(0);

  private final SiteGraph graph;
  private final PreparedStatement links;
  private final Int2ObjectOpenHashMap<IntArrayList> targets = new Int2ObjectOpenHashMap<>();
  private int[] sets = {};

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
    readSets(connection);
    if (sets.length > 0) {
      readTargets(connection);
    }
  }

  /** Of pages of other sites too: one in another language often stands on a host of its own. */
  private void readSets(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select url_id, hreflang_set from store.page_state"
                    + " where hreflang_set is not null")) {
      while (row.next()) {
        if (sets.length == 0) {
          sets = new int[graph.size()];
        }
        int set = Math.toIntExact(row.getLong(2));
        sets[Math.toIntExact(row.getLong(1))] = set;
        targets.putIfAbsent(set, new IntArrayList(4));
      }
    }
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

  /** What a page names. */
  List<Alternate> of(int page) throws SQLException {
    if (setOf(page) == NO_SET) {
      return List.of();
    }
    List<Alternate> named = new ArrayList<>();
    links.setLong(1, setOf(page));
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
    return named;
  }

  /** A page that names nobody, but was read as one that may be indexed, does not answer either. */
  private Answer answer(int page, int target) {
    return switch (graph.kind(target)) {
      case ELIGIBLE ->
          targets.getOrDefault(setOf(target), NOBODY).contains(page)
              ? Answer.RETURNED
              : Answer.NOT_RETURNED;
      default -> Answer.UNKNOWN;
    };
  }

  private int setOf(int page) {
    return page < sets.length ? sets[page] : NO_SET;
  }

  @Override
  public void close() throws SQLException {
    links.close();
  }
}
