package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.stayindexed.model.finding.Lead;
import org.stayindexed.model.finding.PageKind;
import org.stayindexed.model.finding.SiteView;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.index.IndexRules;

/**
 * What leads where in a site, by the numbers of URLs: thirteen bytes for each URL of the database,
 * and some seventy more for each indexable page while it is read. Pages that the run did not come
 * to stand in it as they were seen last.
 */
final class SiteGraph {
  private static final byte FOLLOWED = 1;
  private static final byte NOFOLLOWED = 2;
  private static final byte FROM_ELIGIBLE = 4;
  private static final int MAX_HOPS = IndexRules.MAX_HOPS;

  private final int[] redirects;
  private final int[] canonicals;
  private final PageKind[] kinds;
  private final byte[] linked;
  private final Twins titles = new Twins();
  private final Twins descriptions = new Twins();
  private final Twins headings = new Twins();
  private final Twins texts = new Twins();
  private final NearTexts nearTexts = new NearTexts();

  private SiteGraph(int size) {
    this.redirects = new int[size];
    this.canonicals = new int[size];
    this.kinds = new PageKind[size];
    Arrays.fill(kinds, PageKind.UNSEEN);
    this.linked = new byte[size];
  }

  /** The graph at the end of a run. */
  static SiteGraph of(Connection connection, long runId) throws SQLException {
    SiteGraph graph = new SiteGraph(lastUrl(connection) + 1);
    try (PreparedStatement pages =
        connection.prepareStatement(
            """
            select s.url_id, v.redirect_to, v.canonical, v.verdict, v.reason, s.last_run,
              v.title, t.description, t.heading, t.fingerprint, t.simhash, t.words
            from store.page_state s
            join store.page_version v on v.version_id = s.version_id
            left join store.page_text t on t.url_id = s.url_id and t.since_run = s.text_run
            where s.url_id > ? and s.url_id <= ?
            """)) {
      UrlWindows.each(graph.size(), pages, row -> graph.add(row, runId));
    }
    graph.titles.find();
    graph.descriptions.find();
    graph.headings.find();
    graph.texts.find();
    graph.nearTexts.find(graph.texts);
    return graph;
  }

  private static int lastUrl(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select coalesce(max(url_id), 0) from store.url")) {
      row.next();
      return Math.toIntExact(row.getLong(1));
    }
  }

  private void add(ResultSet row, long runId) throws SQLException {
    int id = Math.toIntExact(row.getLong(1));
    redirects[id] = Math.toIntExact(row.getLong(2));
    canonicals[id] = Math.toIntExact(row.getLong(3));
    PageKind kind =
        PageKind.of(
            Eligibility.valueOf(row.getString(4)),
            Optional.ofNullable(row.getString(5)).map(IndexReason::valueOf));
    kinds[id] = kind;
    if (kind == PageKind.ELIGIBLE && row.getLong(6) == runId) {
      titles.add(id, row.getString(7));
      descriptions.add(id, row.getString(8));
      headings.add(id, row.getString(9));
      texts.add(id, row.getLong(10));
      nearTexts.add(id, row.getLong(11), row.getLong(10), row.getInt(12));
    }
  }

  /** One more than the highest number of a URL. */
  int size() {
    return kinds.length;
  }

  /** A page of the run links to another one. */
  void link(long pageId, int targetId, boolean nofollow) {
    linked[targetId] |= nofollow ? NOFOLLOWED : FOLLOWED;
    if (kind((int) pageId) == PageKind.ELIGIBLE) {
      linked[targetId] |= FROM_ELIGIBLE;
    }
  }

  PageKind kind(int id) {
    return kinds[id];
  }

  /** What is known of the links to a page, of which there are so many. */
  SiteView.Inlinks inlinks(int id, int pages) {
    return new SiteView.Inlinks(
        pages,
        (linked[id] & FOLLOWED) != 0,
        (linked[id] & NOFOLLOWED) != 0,
        (linked[id] & FROM_ELIGIBLE) != 0);
  }

  /** Which indexable pages of the run have the same title. */
  Twins titles() {
    return titles;
  }

  /** Which have the same meta description. */
  Twins descriptions() {
    return descriptions;
  }

  /** Which have the same first h1. */
  Twins headings() {
    return headings;
  }

  /** Which have the same main text. */
  Twins texts() {
    return texts;
  }

  /** Which have nearly the same main text. */
  NearTexts nearTexts() {
    return nearTexts;
  }

  /** Where the redirect of a page leads; 0 if it has none. */
  int redirect(int id) {
    return redirects[id];
  }

  /** Which page it names as canonical; 0 if none. */
  int canonical(int id) {
    return canonicals[id];
  }

  /** How the redirects of a page go on. */
  Lead redirectLead(int id, String target) {
    return lead(id, redirects, target);
  }

  /** How the canonicals of a page go on. */
  Lead canonicalLead(int id, String target) {
    return lead(id, canonicals, target);
  }

  private Lead lead(int id, int[] next, String target) {
    int hops = 1;
    int at = next[id];
    while (next[at] != 0 && next[at] != at && at != id && hops <= MAX_HOPS) {
      at = next[at];
      hops++;
    }
    boolean loop = at == id || hops > MAX_HOPS;
    return new Lead(target, kind(next[id]), hops, kind(at), loop && next[id] != id);
  }
}
