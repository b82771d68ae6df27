package org.stayindexed.model.index;

import java.util.Optional;
import org.stayindexed.model.page.RobotsDirective;

/**
 * One noindex is enough, in any robots or googlebot meta tag, in head or body, or in any
 * X-Robots-Tag line: nothing cancels it.
 *
 * <p>Source: Google, "Robots meta tag, data-nosnippet, and X-Robots-Tag specifications".
 */
final class NoindexRule implements IndexRule {
  private static final String CRAWLER = "googlebot";

  @Override
  public Optional<Objection> objectionTo(CrawledPage page) {
    for (RobotsDirective directive : page.facts().directives()) {
      if (directive.addresses(CRAWLER) && directive.forbidsIndexing()) {
        return Optional.of(new Objection(IndexReason.NOINDEX, directive.evidence()));
      }
    }
    return Optional.empty();
  }
}
