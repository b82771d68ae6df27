package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.finding.Lead;
import org.stayindexed.model.finding.NearText;
import org.stayindexed.model.finding.PageAnswer;
import org.stayindexed.model.finding.PageKind;
import org.stayindexed.model.finding.PageWords;
import org.stayindexed.model.finding.SeenPage;
import org.stayindexed.model.finding.SiteView;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.page.CanonicalFault;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.page.XRobotsTag;

/** Reads the pages of a run for the rules of findings, a range of URL numbers at a time. */
final class SeenPages implements AutoCloseable {
  private final SiteGraph graph;
  private final Optional<ProbeReview> wholeSite;
  private final boolean siteHasSitemap;
  private final UrlTexts urls;
  private final HreflangGraph languages;
  private final PreparedStatement select;

  /**
   * The pages of a run.
   *
   * @param wholeSite how the server behaves, if the run looked at the whole site
   */
  SeenPages(Connection connection, long runId, SiteGraph graph, Optional<ProbeReview> wholeSite)
      throws SQLException {
    this.graph = graph;
    this.wholeSite = wholeSite;
    this.siteHasSitemap = hasSitemap(connection, runId);
    this.urls = new UrlTexts(connection);
    this.languages = new HreflangGraph(connection, graph);
    this.select =
        connection.prepareStatement(
            """
            select o.url_id, u.url, v.status, v.failure, v.content_type, o.first_byte_ms,
              o.body_bytes, v.verdict, v.reason, v.other_reasons, v.evidence, v.title, v.canonical_faults,
              v.directives, p.x_robots_tag, o.depth, o.found_on, s.inlinks,
              exists (select 1 from store.sitemap_entry e where e.url_id = o.url_id) as in_sitemap,
              t.since_run as text_run, t.description, t.heading, t.headings, t.words,
              t.words_before, t.fingerprint
            from store.observation o
            join store.page_version v on v.version_id = o.version_id
            join store.page_state s on s.url_id = o.url_id
            join store.url u on u.url_id = o.url_id
            left join store.page_text t on t.url_id = s.url_id and t.since_run = s.text_run
            left join store.page_http h on h.url_id = o.url_id
            left join store.http_profile p on p.profile_id = h.profile_id
            where o.run_id = ? and o.url_id > ? and o.url_id <= ?
            """);
    select.setLong(1, runId);
  }

  private static boolean hasSitemap(Connection connection, long runId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select exists (
              select 1 from store.sitemap_entry e
              join store.sitemap m on m.sitemap_no = e.sitemap_no
              join store.run r on r.site_id = m.site_id
              where r.run_id = ?)
            """)) {
      select.setLong(1, runId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** A page and its number. */
  record Numbered(int id, SeenPage page) {}

  /** The pages of the run whose numbers lie behind {@code from}, up to {@code to}. */
  List<Numbered> between(long from, long to) throws SQLException {
    List<Numbered> pages = new ArrayList<>();
    select.setLong(2, from);
    select.setLong(3, to);
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        int id = Math.toIntExact(row.getLong("url_id"));
        pages.add(new Numbered(id, page(id, row)));
      }
    }
    return pages;
  }

  private SeenPage page(int id, ResultSet row) throws SQLException {
    PageWords words = words(row);
    return new SeenPage(
        row.getString("url"),
        answer(row),
        words,
        redirect(id),
        canonical(id),
        canonicalFaults(row.getString("canonical_faults")),
        new SeenPage.Place(
            row.getInt("depth"),
            row.getBoolean("in_sitemap"),
            text(Math.toIntExact(row.getLong("found_on")))),
        languages.of(id),
        wholeSite.isPresent() ? site(id, row.getInt("inlinks"), words, wholeSite.get()) : null);
  }

  private static PageAnswer answer(ResultSet row) throws SQLException {
    Optional<IndexReason> reason =
        Optional.ofNullable(row.getString("reason")).map(IndexReason::valueOf);
    return new PageAnswer(
        row.getObject("status", Integer.class),
        row.getString("failure"),
        row.getString("content_type"),
        row.getObject("first_byte_ms", Integer.class),
        row.getObject("body_bytes", Long.class),
        PageKind.of(Eligibility.valueOf(row.getString("verdict")), reason),
        Stream.concat(reason.stream(), others(row.getString("other_reasons"))).toList(),
        row.getString("evidence"));
  }

  /** The names before the colons; evidence of several lines has lines without one. */
  private static Stream<IndexReason> others(@Nullable String lines) {
    return lines == null
        ? Stream.empty()
        : lines
            .lines()
            .flatMap(
                line ->
                    Arrays.stream(IndexReason.values())
                        .filter(reason -> line.startsWith(reason.name() + ": ")));
  }

  private static PageWords words(ResultSet row) throws SQLException {
    String title = row.getString("title");
    String lines = row.getString("directives");
    PageWords.Text text = pageText(row);
    if (lines == null) {
      return new PageWords(title, text, List.of(), List.of());
    }
    String header = row.getString("x_robots_tag");
    List<RobotsDirective> all = lines.lines().map(SeenPages::directive).toList();
    List<RobotsDirective> inHeader =
        header == null
            ? List.of()
            : header.lines().flatMap(line -> XRobotsTag.parse(line).stream()).toList();
    int behindHeader = Math.min(inHeader.size(), all.size());
    return new PageWords(title, text, inHeader, all.subList(behindHeader, all.size()));
  }

  private static PageWords.@Nullable Text pageText(ResultSet row) throws SQLException {
    return row.getObject("text_run") == null
        ? null
        : new PageWords.Text(
            row.getString("description"),
            row.getString("heading"),
            row.getInt("headings"),
            row.getInt("words"),
            row.getObject("words_before", Integer.class),
            row.getLong("fingerprint"));
  }

  private static RobotsDirective directive(String line) {
    int colon = Math.max(0, line.indexOf(": "));
    return new RobotsDirective(
        line.substring(0, colon), line.substring(Math.min(line.length(), colon + 2)), "");
  }

  private static Map<CanonicalFault, String> canonicalFaults(@Nullable String lines) {
    return lines == null ? Map.of() : CanonicalFault.read(lines);
  }

  private @Nullable Lead redirect(int id) throws SQLException {
    String target = text(graph.redirect(id));
    return target == null ? null : graph.redirectLead(id, target);
  }

  private @Nullable Lead canonical(int id) throws SQLException {
    String target = text(graph.canonical(id));
    return target == null ? null : graph.canonicalLead(id, target);
  }

  private SiteView site(int id, int inlinks, PageWords words, ProbeReview probes)
      throws SQLException {
    PageWords.Text text = words.text();
    return new SiteView(
        graph.inlinks(id, inlinks),
        siteHasSitemap,
        text != null && probes.answersWith(text.fingerprint()),
        twins(id, words));
  }

  private SiteView.Twins twins(int id, PageWords words) throws SQLException {
    String title = text(graph.titles().of(id, words.title()));
    PageWords.Text said = words.text();
    return said == null
        ? new SiteView.Twins(title, null, null, null, null)
        : new SiteView.Twins(
            title,
            text(graph.descriptions().of(id, said.description())),
            text(graph.headings().of(id, said.heading())),
            text(graph.texts().of(id, said.fingerprint())),
            near(id));
  }

  private @Nullable NearText near(int id) throws SQLException {
    String url = text(graph.nearTexts().of(id));
    return url == null ? null : new NearText(url, graph.nearTexts().bits(id));
  }

  /** The text of a URL; null for 0. */
  private @Nullable String text(int id) throws SQLException {
    return id == 0 ? null : urls.url(id).toString();
  }

  @Override
  public void close() throws SQLException {
    select.close();
    languages.close();
    urls.close();
  }
}
