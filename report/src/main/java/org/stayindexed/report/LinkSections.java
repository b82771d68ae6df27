package org.stayindexed.report;

import java.util.List;
import java.util.Optional;
import org.stayindexed.storage.SiteReader;
import org.stayindexed.storage.view.Counted;
import org.stayindexed.storage.view.SiteRows.BrokenTarget;
import org.stayindexed.storage.view.SiteRows.Chain;
import org.stayindexed.storage.view.SiteRows.Conflict;
import org.stayindexed.storage.view.SiteRows.Orphan;
import org.stayindexed.storage.view.SiteRows.SitemapProblem;

/** What is wrong with how pages lead to each other. What has nothing to say is left out. */
final class LinkSections {
  private final SiteReader reader;
  private final long runId;
  private final Allowance allowance;
  private final int rows;

  LinkSections(SiteReader reader, long runId, Allowance allowance, int rows) {
    this.reader = reader;
    this.runId = runId;
    this.allowance = allowance;
    this.rows = rows;
  }

  List<Section> all() {
    return List.of(redirects(), canonicals(), broken(), sitemaps(), orphans()).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private <T> Optional<Section> section(
      String id, String title, String about, Counted<T> found, DataTable table) {
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                id, title, found.total(), List.of(about), List.of(Block.of(allowance.fit(table)))));
  }

  private Optional<Section> redirects() {
    Counted<Chain> found = reader.redirectChains(runId, rows);
    DataTable table =
        new DataTable(
            "redirect-chains",
            "Redirects that take several hops or end badly",
            List.of(
                Column.text("Problem"),
                Column.url("From"),
                Column.number("Hops"),
                Column.text("Ends with"),
                Column.text("All hops")),
            found.rows().stream().map(LinkSections::row).toList(),
            found.total(),
            DataTable.sql("select * from redirect_chain where run_id = " + runId));
    return section(
        "redirects",
        "Redirects",
        "Redirects that take more than one hop, lead in a circle, or end at what may not be indexed."
            + " Link to the last page itself, and let each redirect lead there at once.",
        found,
        table);
  }

  private static Row row(Chain chain) {
    boolean bad = !chain.problem().equals("CHAIN");
    return Row.of(
        Cell.mark(problem(chain.problem()), bad ? "bad" : "unsure"),
        Cell.url(chain.url()),
        Cell.number(chain.hops()),
        chain.finalStatus() == null ? Cell.text("") : Cell.answer(chain.finalStatus(), null),
        Cell.proof(chain.chain().replace(" -> ", " → ")));
  }

  private static String problem(String problem) {
    return switch (problem) {
      case "LOOP" -> "circle";
      case "TOO_LONG" -> "too long";
      case "TO_ERROR" -> "to an error";
      case "TO_EXCLUDED" -> "to an excluded page";
      default -> "several hops";
    };
  }

  private Optional<Section> canonicals() {
    Counted<Conflict> found = reader.canonicalConflicts(runId, rows);
    DataTable table =
        new DataTable(
            "canonical-conflicts",
            "Canonicals that may not be indexed",
            List.of(
                Column.url("Page"),
                Column.url("Its canonical"),
                Column.text("Which answers"),
                Column.text("Problem")),
            found.rows().stream().map(LinkSections::row).toList(),
            found.total(),
            DataTable.sql("select * from canonical_conflict where run_id = " + runId));
    return section(
        "canonicals",
        "Canonical conflicts",
        "These pages say that another page stands for them, and that one may not be indexed itself or"
            + " was never seen: search engines then choose on their own, or keep neither.",
        found,
        table);
  }

  private static Row row(Conflict row) {
    String reason = row.canonicalReason();
    boolean seen = row.canonicalStatus() != null || row.canonicalFailure() != null;
    return Row.of(
        Cell.url(row.url()),
        Cell.url(row.canonical()),
        seen ? Cell.answer(row.canonicalStatus(), row.canonicalFailure()) : Cell.text("not seen"),
        Cell.text(row.loop() ? "each names the other" : Text.reason(reason)));
  }

  private Optional<Section> broken() {
    Counted<BrokenTarget> found = reader.brokenLinks(runId, rows);
    DataTable table =
        new DataTable(
            "broken-targets",
            "Broken targets of links",
            List.of(
                Column.url("Target"),
                Column.text("Answer"),
                Column.number("Pages with the link"),
                Column.url("The first of them")),
            found.rows().stream()
                .map(
                    row ->
                        Row.of(
                            Cell.url(row.url()),
                            Cell.answer(row.status(), row.failure()),
                            Cell.number(row.pages()),
                            Cell.urls(row.firstPages())))
                .toList(),
            found.total(),
            DataTable.sql("select page, target, status from broken_link where run_id = " + runId));
    return section(
        "broken-links",
        "Broken links",
        "What failed and pages link to, those with the most links first: one mistake in a menu is on"
            + " every page.",
        found,
        table);
  }

  private Optional<Section> sitemaps() {
    Counted<SitemapProblem> found = reader.sitemapProblems(runId, rows);
    DataTable table =
        new DataTable(
            "sitemap-problems",
            "Problems of sitemaps",
            List.of(
                Column.url("Sitemap"),
                Column.url("Page"),
                Column.text("Problem"),
                Column.number("Times"),
                Column.text("Proof")),
            found.rows().stream()
                .map(
                    row ->
                        Row.of(
                            Cell.url(row.sitemap()),
                            Cell.url(row.url()),
                            Cell.strong(Text.reason(row.problem())),
                            Cell.number(row.occurrences()),
                            Cell.proof(row.evidence())))
                .toList(),
            found.total(),
            DataTable.sql("select * from sitemap_problem"));
    return section(
        "sitemaps",
        "Sitemaps",
        "What is wrong with the files, then pages that they name and that may not be indexed: a"
            + " sitemap should name only pages that are to be found.",
        found,
        table);
  }

  private Optional<Section> orphans() {
    Counted<Orphan> found = reader.orphans(runId, rows);
    DataTable table =
        new DataTable(
            "orphan-pages",
            "Pages that nothing links to",
            List.of(Column.url("Page"), Column.text("Known from"), Column.text("Title")),
            found.rows().stream()
                .map(
                    row ->
                        Row.of(
                            Cell.url(row.url()),
                            Cell.text(Text.words(row.foundBy())),
                            Cell.text(row.title())))
                .toList(),
            found.total(),
            DataTable.sql("select url, found_by, title from orphan_page where run_id = " + runId));
    return section(
        "orphans",
        "Orphans",
        "These pages may be indexed, and no page of the site links to them: people cannot find them,"
            + " and search engines think little of them.",
        found,
        table);
  }
}
