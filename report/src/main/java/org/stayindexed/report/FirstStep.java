package org.stayindexed.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stayindexed.model.finding.FindingRule;
import org.stayindexed.model.finding.Severity;
import org.stayindexed.model.risk.RiskCause;
import org.stayindexed.model.risk.RiskState;
import org.stayindexed.storage.view.RuleFindings;

/**
 * What is worth doing first.
 *
 * @param title what it is about
 * @param part the id of the part of the report that shows it
 * @param advice what to do
 */
public record FirstStep(String title, String part, String advice) {

  /**
   * Of the pages that are in the most urgent state, the cause that most of them have, else the
   * worst finding; empty if there is nothing to do.
   */
  static Optional<FirstStep> of(RiskSection risk, List<RuleFindings> findings) {
    if (!risk.incidents().isEmpty()) {
      RiskCause cause = risk.incidents().get(0).kind().cause();
      return Optional.of(new FirstStep(cause.title(), "risk", advice(cause)));
    }
    if (!risk.lost().isEmpty()) {
      return Optional.of(of(risk));
    }
    return findings.stream()
        .filter(found -> found.open() > 0 && found.rule().severity().compareTo(Severity.LOW) < 0)
        .min(
            Comparator.comparing((RuleFindings found) -> found.rule().severity())
                .thenComparing(Comparator.comparingLong(RuleFindings::open).reversed()))
        .map(FirstStep::of);
  }

  private static FirstStep of(RiskSection risk) {
    RiskCause cause = mostUrgent(risk);
    long pages = risk.lost().stream().filter(row -> row.cause() == cause).count();
    boolean all = risk.lost().size() == risk.counts().lost();
    String title = cause.title() + (all ? ", " + Text.count(pages, "page", "pages") : "");
    return new FirstStep(title, "risk", advice(cause));
  }

  private static RiskCause mostUrgent(RiskSection risk) {
    RiskState worst = risk.lost().get(0).stateAt(risk.now());
    Map<RiskCause, Long> pages = new LinkedHashMap<>();
    risk.lost().stream()
        .filter(row -> row.stateAt(risk.now()) == worst)
        .forEach(row -> pages.merge(row.cause(), 1L, Long::sum));
    return Collections.max(pages.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static FirstStep of(RuleFindings found) {
    FindingRule rule = found.rule();
    return new FirstStep(
        rule.title() + ", " + Text.count(found.open(), "time", "times"),
        "finding-" + rule.id(),
        rule.advice());
  }

  private static String advice(RiskCause cause) {
    return switch (cause) {
      case NOINDEX -> "Remove it, unless it is meant.";
      case UNAVAILABLE_AFTER -> "Remove the date or name a later one, unless it is meant.";
      case CLIENT_ERROR ->
          "Restore the pages, or redirect them to their successors, before Googlebot comes.";
      case ACCESS_FORBIDDEN -> "Look whether a firewall or bot wall refuses search engines, too.";
      case SERVER_ERROR -> "Repair the server, or let it answer more slowly instead of refusing.";
      case NO_ANSWER -> "Repair the connection; the class of the failure says where it broke.";
      case ROBOTS_UNREACHABLE -> "Make robots.txt answer 200 or 404.";
      case BLOCKED_BY_ROBOTS -> "Take the line out of robots.txt, unless it is meant.";
      case REDIRECT_TO_BAD_TARGET -> "Let the redirect lead to a page that may be indexed.";
      case REDIRECT_ERROR -> "Let the redirect lead to a page, best in one hop.";
      case CANONICAL_MOVED -> "Let each page name itself as canonical, unless it is meant.";
      case CANONICAL_TO_BAD_TARGET -> "Let the canonical name a page that may be indexed.";
      case SOFT_ERROR -> "Answer with the page, or with the status of the error.";
      case TYPE_NOT_INDEXED -> "Answer with a type that search engines index, as HTML is.";
      case GOOGLEBOT_UNANSWERED -> "Find what is slow: ./stayindexed logs 499";
      case GOOGLEBOT_SERVER_ERROR -> "Look what the server refuses to Googlebot and not to us.";
    };
  }
}
