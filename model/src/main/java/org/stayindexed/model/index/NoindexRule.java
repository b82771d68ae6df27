package org.stayindexed.model.index;

import java.util.Optional;
import org.stayindexed.model.page.RobotsDirective;

/**
 * One noindex is enough, in any meta tag for robots or for the engine, in head or body, or in any
 * X-Robots-Tag line: nothing cancels it.
 *
 * <p>Source: Google, "Robots meta tag, data-nosnippet, and X-Robots-Tag specifications".
 */
final class NoindexRule implements IndexRule {
  private final Engine engine;

  /** For what that engine reads. */
  NoindexRule(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Optional<Objection> objectionTo(CrawledPage page) {
    for (RobotsDirective directive : page.facts().directives()) {
      if (engine.reads(directive) && directive.forbidsIndexing()) {
        return Optional.of(new Objection(IndexReason.NOINDEX, directive.evidence()));
      }
    }
    return Optional.empty();
  }
}
