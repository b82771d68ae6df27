package org.stayindexed.model.index;

import java.util.Optional;
import org.stayindexed.model.page.UnavailableAfter;

/**
 * A page that asks to be shown no more after a date is not eligible when it is asked for after it.
 *
 * <p>Source: Google, "Robots meta tag, data-nosnippet, and X-Robots-Tag specifications".
 */
final class UnavailableAfterRule implements IndexRule {
  private final Engine engine;

  UnavailableAfterRule(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Optional<Objection> objectionTo(CrawledPage page) {
    return page.outcome()
        .filter(outcome -> engine.readsExpiry())
        .flatMap(
            outcome ->
                UnavailableAfter.of(page.facts().directives())
                    .filter(date -> date.isBefore(outcome.timings().startedAt()))
                    .map(
                        date ->
                            new Objection(
                                IndexReason.EXPIRED, "unavailable_after " + date + " has passed")));
  }
}
