package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.finding.Finding;
import org.stayindexed.model.finding.FindingRule;
import org.stayindexed.model.finding.FindingRule.Needs;
import org.stayindexed.model.finding.FindingRules;
import org.stayindexed.model.finding.ProbeFindings;
import org.stayindexed.model.finding.SeenPage;

/**
 * Judges what is wrong with the pages of a run, a few at a time. What a run did not see it does not
 * call fixed; what a failure of the whole site did to a page is not held against the page.
 */
final class FindingReview implements AutoCloseable {
  private static final Map<String, FindingRule> RULES =
      FindingRules.all().stream().collect(Collectors.toMap(FindingRule::id, Function.identity()));

  private final Connection connection;
  private final Scope scope;
  private final SiteGraph graph;
  private final ProbeReview probes;
  private final SeenPages pages;
  private final FindingRows rows;
  private final RunsAlike alike;

  /**
   * What is reviewed.
   *
   * @param finished whether the run looked at all that it was told to look at
   * @param likeTheOneBefore whether that was what the run before was told to look at
   * @param failure of the whole site, if it met one
   */
  record Scope(
      long siteId,
      long runId,
      boolean finished,
      boolean likeTheOneBefore,
      Optional<SiteFailure> failure,
      Instant now) {
    /** Whether what it did not come to any more is not there any more. */
    boolean isUndisturbed() {
      return finished && failure.isEmpty();
    }

    /** Whether what it found can be compared with all that was known of the site. */
    boolean sawAll() {
      return isUndisturbed() && likeTheOneBefore;
    }
  }

  FindingReview(Connection connection, Scope scope, SiteGraph graph) throws SQLException {
    this.connection = connection;
    this.scope = scope;
    this.graph = graph;
    this.alike = new RunsAlike(connection, scope.runId());
    this.probes = ProbeReview.of(connection, scope.runId());
    this.pages =
        new SeenPages(
            connection,
            scope.runId(),
            graph,
            scope.sawAll() ? Optional.of(probes) : Optional.empty());
    this.rows = new FindingRows(connection, scope.siteId(), scope.runId());
  }

  /** Writes what it found. */
  void write() throws SQLException {
    for (long from = 0; from < graph.size(); from += UrlWindows.WINDOW) {
      review(from, from + UrlWindows.WINDOW);
    }
    Map<@Nullable Integer, List<Finding>> ofSite = new HashMap<>();
    FileReview files = new FileReview(connection, scope);
    List<Finding> found = files.findings();
    found.addAll(probes.findings());
    ofSite.put(null, found);
    Set<String> notLookedAt = files.notLookedAt();
    rows.update(
        ofSite,
        rows.withoutUrl(),
        missing ->
            scope.sawAll()
                && !notLookedAt.contains(missing.rule())
                && (!ProbeFindings.needsProbes(missing.rule()) || probes.asked(missing.subject())));
    rows.write();
  }

  private void review(long from, long to) throws SQLException {
    Map<@Nullable Integer, List<Finding>> found = new HashMap<>();
    Map<Long, SeenPage> judged = new HashMap<>();
    for (SeenPages.Numbered page : pages.between(from, to)) {
      if (scope.failure().filter(failure -> failure.spoils(page.page())).isEmpty()) {
        judged.put((long) page.id(), page.page());
        found.put(page.id(), new ArrayList<>(FindingRules.judge(page.page())));
      }
    }
    Set<Long> vanished = scope.isUndisturbed() ? alike.vanished(from, to) : Set.of();
    rows.update(
        found,
        rows.between(from, to),
        missing -> vanished.contains(missing.urlId()) || isFixed(missing, judged));
  }

  private boolean isFixed(FindingRows.Stored missing, Map<Long, SeenPage> judged) {
    SeenPage page = judged.get(missing.urlId());
    FindingRule rule = RULES.get(missing.rule());
    if (page == null || rule == null) {
      return page != null;
    }
    if (rule.equals(ProbeFindings.SOFT_404) && !probes.askedForMissing()) {
      return !page.answer().indexablePage();
    }
    return (scope.sawAll() || rule.needs() != Needs.WHOLE_SITE) && !rule.lasts().test(page);
  }

  @Override
  public void close() throws SQLException {
    pages.close();
    rows.close();
    alike.close();
  }
}
