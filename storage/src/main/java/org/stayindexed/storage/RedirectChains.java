package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.stayindexed.model.finding.Lead;
import org.stayindexed.model.finding.PageKind;
import org.stayindexed.model.index.IndexRules;

/** Writes out the redirects of a run that take more than one hop or end badly. */
final class RedirectChains {
  private static final int MAX_TEXT = 20_000;

  private final Connection connection;
  private final FindingReview.Scope scope;
  private final SiteGraph graph;

  RedirectChains(Connection connection, FindingReview.Scope scope, SiteGraph graph) {
    this.connection = connection;
    this.scope = scope;
    this.graph = graph;
  }

  void write() throws SQLException {
    forget();
    try (UrlTexts urls = new UrlTexts(connection);
        PreparedStatement redirects =
            connection.prepareStatement(
                """
                select s.url_id from store.page_state s
                join store.page_version v on v.version_id = s.version_id
                where s.url_id > ? and s.url_id <= ? and v.redirect_to is not null
                  and s.last_run = %d
                """
                    .formatted(scope.runId()));
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into store.redirect_chain
                  (url_id, run_id, hops, chain, final_id, problem) values (?, ?, ?, ?, ?, ?)
                """)) {
      UrlWindows.each(
          graph.size(), redirects, row -> add(Math.toIntExact(row.getLong(1)), urls, insert));
      insert.executeBatch();
    }
  }

  /** What the run saw anew, and after a run of the whole site what it did not see any more. */
  private void forget() throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            """
            delete from store.redirect_chain c where
              exists (
                select 1 from store.page_state s where s.url_id = c.url_id and s.last_run = ?)
              or (? and exists (
                select 1 from store.run r where r.run_id = c.run_id and r.site_id = ?))
            """)) {
      delete.setLong(1, scope.runId());
      delete.setBoolean(2, scope.sawAll());
      delete.setLong(3, scope.siteId());
      delete.executeUpdate();
    }
  }

  private void add(int id, UrlTexts urls, PreparedStatement insert) throws SQLException {
    String target = urls.url(graph.redirect(id)).toString();
    Lead lead = graph.redirectLead(id, target);
    String problem = problem(lead);
    if (problem.isEmpty()) {
      return;
    }
    StringBuilder chain = new StringBuilder(urls.url(id).toString());
    int at = id;
    for (int hop = 0; hop < Math.min(lead.hops(), IndexRules.MAX_HOPS); hop++) {
      at = graph.redirect(at);
      chain.append(" -> ").append(urls.url(at));
    }
    insert.setLong(1, id);
    insert.setLong(2, scope.runId());
    insert.setInt(3, lead.hops());
    insert.setString(4, chain.substring(0, Math.min(chain.length(), MAX_TEXT)));
    insert.setObject(5, lead.loop() ? null : (Long) (long) at, Types.BIGINT);
    insert.setString(6, problem);
    insert.addBatch();
  }

  private static String problem(Lead lead) {
    if (lead.loop()) {
      return lead.hops() > IndexRules.MAX_HOPS ? "TOO_LONG" : "LOOP";
    }
    if (lead.end() == PageKind.ERROR) {
      return "TO_ERROR";
    }
    if (lead.end() == PageKind.NOINDEX
        || lead.end() == PageKind.BLOCKED
        || lead.end() == PageKind.CANONICALISED) {
      return "TO_EXCLUDED";
    }
    return lead.hops() > 1 ? "CHAIN" : "";
  }
}
