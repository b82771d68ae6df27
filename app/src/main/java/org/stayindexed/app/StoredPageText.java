package org.stayindexed.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stayindexed.model.index.Engine;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.index.Objection;
import org.stayindexed.model.index.StoredPage;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.storage.view.VerdictRow;

/** Reads a stored page so that it can be judged again. */
final class StoredPageText {
  private static final String BEFORE_RULES = ": ";

  private StoredPageText() {}

  static StoredPage of(VerdictRow row) {
    List<Objection> objections = ReasonText.all(row.reason(), row.evidence(), row.otherReasons());
    return new StoredPage(objections, directives(row, objections), row.status() != null);
  }

  /** What robots.txt says to an engine; what it says to Google where nobody asked for that one. */
  static RobotsDecision decision(Map<String, RobotsDecision> byAgent, Engine engine) {
    RobotsDecision google = byAgent.getOrDefault(Engine.GOOGLE.crawler(), RobotsDecision.ALLOWED);
    return byAgent.getOrDefault(engine.crawler(), google);
  }

  /** Only the directive that decided is stored with its proof; the others prove themselves. */
  private static List<RobotsDirective> directives(VerdictRow row, List<Objection> objections) {
    String text = row.directives() == null ? "" : row.directives();
    String proof =
        objections.stream()
            .filter(objection -> objection.reason() == IndexReason.NOINDEX)
            .map(Objection::evidence)
            .findFirst()
            .orElse("");
    return text.lines().flatMap(line -> directive(line, proof)).toList();
  }

  private static Stream<RobotsDirective> directive(String line, String proof) {
    int end = line.indexOf(BEFORE_RULES);
    return end < 0
        ? Stream.empty()
        : Stream.of(
            new RobotsDirective(
                line.substring(0, end),
                line.substring(end + BEFORE_RULES.length()),
                proof.isEmpty() ? line : proof));
  }
}
