package org.stayindexed.model.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.robots.RobotsDecision;

/**
 * What is stored of a page, so that it can be judged again as if something were different.
 *
 * @param objections the reasons that held, in the order in which they decide
 * @param directives what its header and tags say
 * @param fetched whether anybody answered; if not, what is behind a block is unknown
 */
public record StoredPage(
    List<Objection> objections, List<RobotsDirective> directives, boolean fetched) {
  private static final Set<IndexReason> OF_ROBOTS =
      EnumSet.of(
          IndexReason.BLOCKED_BY_ROBOTS,
          IndexReason.ROBOTS_UNREACHABLE,
          IndexReason.ROBOTS_OUTAGE,
          IndexReason.NOT_ALLOWED_TO_US);

  public StoredPage {
    objections = List.copyOf(objections);
    directives = List.copyOf(directives);
  }

  /** The same page, saying this besides. */
  public StoredPage with(List<RobotsDirective> more) {
    List<RobotsDirective> all = new ArrayList<>(directives);
    all.addAll(more);
    return new StoredPage(objections, all, fetched);
  }

  /** The verdict of an engine to which robots.txt says that; empty where only a fetch can tell. */
  public Optional<IndexVerdict> verdict(Engine engine, RobotsDecision decision) {
    List<Objection> all = new ArrayList<>();
    ofRobots(decision).ifPresent(all::add);
    objections.stream().filter(StoredPage::beforeDirectives).forEach(all::add);
    noindex(engine).ifPresent(all::add);
    objections.stream().filter(o -> o.reason() == IndexReason.CANONICALISED).forEach(all::add);
    return all.isEmpty() && !fetched ? Optional.empty() : Optional.of(IndexRules.verdictOf(all));
  }

  private static boolean beforeDirectives(Objection objection) {
    return !OF_ROBOTS.contains(objection.reason())
        && objection.reason() != IndexReason.NOINDEX
        && objection.reason() != IndexReason.CANONICALISED;
  }

  private static Optional<Objection> ofRobots(RobotsDecision decision) {
    return switch (decision.access()) {
      case ALLOWED -> Optional.empty();
      case DISALLOWED ->
          Optional.of(new Objection(IndexReason.BLOCKED_BY_ROBOTS, decision.evidence()));
      case UNREACHABLE ->
          Optional.of(new Objection(IndexReason.ROBOTS_UNREACHABLE, decision.evidence()));
    };
  }

  private Optional<Objection> noindex(Engine engine) {
    return directives.stream()
        .filter(directive -> engine.reads(directive) && directive.forbidsIndexing())
        .findFirst()
        .map(directive -> new Objection(IndexReason.NOINDEX, directive.evidence()));
  }
}
