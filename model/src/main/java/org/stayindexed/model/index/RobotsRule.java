package org.stayindexed.model.index;

import java.util.Optional;
import org.stayindexed.model.robots.RobotsDecision;

/**
 * A page that Googlebot may not fetch has no content for the index; one that we may not fetch is
 * unknown to us.
 *
 * <p>Source: RFC 9309 section 2.2 and 2.3.1; Google, "How Google interprets the robots.txt
 * specification".
 */
final class RobotsRule implements IndexRule {
  @Override
  public Optional<Objection> objectionTo(CrawledPage page) {
    RobotsDecision google = page.robots().google();
    RobotsDecision ours = page.robots().ours();
    return switch (google.access()) {
      case DISALLOWED ->
          Optional.of(new Objection(IndexReason.BLOCKED_BY_ROBOTS, google.evidence()));
      case UNREACHABLE ->
          Optional.of(new Objection(IndexReason.ROBOTS_UNREACHABLE, google.evidence()));
      case ALLOWED -> ourObjection(ours, google);
    };
  }

  /** In an outage Google's decision carries what it rests on. */
  private static Optional<Objection> ourObjection(RobotsDecision ours, RobotsDecision google) {
    return switch (ours.access()) {
      case DISALLOWED -> Optional.of(new Objection(IndexReason.NOT_ALLOWED_TO_US, ours.evidence()));
      case UNREACHABLE -> Optional.of(new Objection(IndexReason.ROBOTS_OUTAGE, google.evidence()));
      case ALLOWED -> Optional.empty();
    };
  }
}
