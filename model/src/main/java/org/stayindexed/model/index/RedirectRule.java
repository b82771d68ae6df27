package org.stayindexed.model.index;

import java.util.Optional;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.RedirectTarget;
import org.stayindexed.model.fetch.StatusCatalogue;
import org.stayindexed.model.page.PageRefresh;

/**
 * A redirect is not the document: its target may be indexed, it is not. A redirect that leads
 * nowhere, or the eleventh in a row, is an error; that a 3xx without a target is one is inferred.
 *
 * <p>Source: Google, "Redirects and Google Search" and "HTTP status codes, network and DNS errors";
 * RFC 9110 section 15.4.
 */
final class RedirectRule implements IndexRule {
  private static final int NOT_MODIFIED = 304;

  @Override
  public Optional<Objection> objectionTo(CrawledPage page) {
    return page.outcome()
        .flatMap(outcome -> outcome.answer())
        .flatMap(
            answer ->
                answer.statusCode() / 100 == 3 && answer.statusCode() != NOT_MODIFIED
                    ? Optional.of(byStatus(page, answer))
                    : page.facts().refresh().map(RedirectRule::byRefresh));
  }

  /** What a status that leads elsewhere makes of its page; empty for others. */
  static Optional<IndexReason> reason(int status) {
    if (status / 100 != 3 || status == NOT_MODIFIED) {
      return Optional.empty();
    }
    return Optional.of(
        RedirectTarget.FOLLOWED.contains(status)
            ? IndexReason.REDIRECTED
            : IndexReason.OTHER_REDIRECT);
  }

  private static Objection byStatus(CrawledPage page, Answered answer) {
    String status = "status " + StatusCatalogue.describe(answer.statusCode());
    RedirectTarget target = RedirectTarget.of(page.url(), answer);
    if (target instanceof RedirectTarget.To to) {
      return page.hops() >= IndexRules.MAX_HOPS
          ? error(status + ", hop " + (page.hops() + 1) + " of a chain; not followed further")
          : new Objection(IndexReason.REDIRECTED, status + " to " + to.url());
    }
    return target instanceof RedirectTarget.Broken broken
        ? error(status + ", but " + broken.reason())
        : new Objection(IndexReason.OTHER_REDIRECT, status + " names no page to go to");
  }

  private static Objection byRefresh(PageRefresh refresh) {
    String kind =
        refresh.delay().isZero() ? "at once" : "after " + refresh.delay().toSeconds() + " s";
    return new Objection(
        IndexReason.REDIRECTED,
        refresh.evidence() + ", which leads " + kind + " to " + refresh.target());
  }

  private static Objection error(String evidence) {
    return new Objection(IndexReason.REDIRECT_ERROR, evidence);
  }
}
