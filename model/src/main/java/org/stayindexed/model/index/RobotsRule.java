package org.stayindexed.model.index;

import java.util.Optional;
import org.stayindexed.model.robots.RobotsDecision;

/**
 * A page that an engine may not fetch has no content for the index; one that we may not fetch is
 * unknown to us.
 *
 * <p>Source: RFC 9309 section 2.2 and 2.3.1; Google, "How Google interprets the robots.txt
 * specification".
 */
final class RobotsRule implements IndexRule {
  private final Engine engine;

  /** For what robots.txt tells that engine. */
  RobotsRule(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Optional<Objection> objectionTo(CrawledPage page) {
    RobotsDecision theirs = engine.decision(page.robots());
    RobotsDecision ours = page.robots().ours();
    return switch (theirs.access()) {
      case DISALLOWED ->
          Optional.of(new Objection(IndexReason.BLOCKED_BY_ROBOTS, theirs.evidence()));
      case UNREACHABLE ->
          Optional.of(new Objection(IndexReason.ROBOTS_UNREACHABLE, theirs.evidence()));
      case ALLOWED -> ourObjection(ours, theirs);
    };
  }

  /** In an outage the engine's decision carries what it rests on. */
  private static Optional<Objection> ourObjection(RobotsDecision ours, RobotsDecision theirs) {
    return switch (ours.access()) {
      case DISALLOWED -> Optional.of(new Objection(IndexReason.NOT_ALLOWED_TO_US, ours.evidence()));
      case UNREACHABLE -> Optional.of(new Objection(IndexReason.ROBOTS_OUTAGE, theirs.evidence()));
      case ALLOWED -> Optional.empty();
    };
  }
}
