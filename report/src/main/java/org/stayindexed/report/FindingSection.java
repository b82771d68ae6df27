package org.stayindexed.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.stayindexed.model.finding.FindingRule;
import org.stayindexed.model.finding.Severity;
import org.stayindexed.storage.view.FindingSight;
import org.stayindexed.storage.view.RuleFindings;
import org.stayindexed.storage.view.RunSummary;

/** What is wrong, by rule, the worst first. */
final class FindingSection {
  private final RunSummary run;
  private final Allowance allowance;

  FindingSection(RunSummary run, Allowance allowance) {
    this.run = run;
    this.allowance = allowance;
  }

  Section of(List<RuleFindings> rules) {
    List<RuleFindings> worstFirst = new ArrayList<>(rules);
    worstFirst.sort(
        Comparator.comparing((RuleFindings rule) -> rule.open() == 0)
            .thenComparing(rule -> rule.rule().severity())
            .thenComparing(Comparator.comparingLong(RuleFindings::open).reversed()));
    return new Section(
        "findings",
        "Findings",
        FindingCounts.wrong(rules).open(),
        List.of(summary(rules)),
        blocks(worstFirst));
  }

  private List<Block> blocks(List<RuleFindings> worstFirst) {
    List<Block> blocks = new ArrayList<>();
    String above = "";
    for (RuleFindings found : worstFirst) {
      String group = found.open() == 0 ? "Fixed" : heading(found.rule().severity());
      if (!group.equals(above)) {
        String tone = found.open() == 0 ? "good" : tone(found.rule().severity());
        blocks.add(Block.heading(group, tone));
        above = group;
      }
      blocks.add(block(found));
    }
    return blocks;
  }

  private static String heading(Severity severity) {
    return switch (severity) {
      case HIGH -> "Severity high";
      case MEDIUM -> "Severity medium";
      case LOW -> "Severity low";
      case NOTICE -> "Notices: often meant so";
    };
  }

  private static String summary(List<RuleFindings> rules) {
    FindingCounts wrong = FindingCounts.wrong(rules);
    long notices = FindingCounts.notices(rules).open();
    String also = notices == 0 ? "" : " " + Text.count(notices, "notice", "notices") + " besides.";
    if (wrong.open() + wrong.fixed() == 0) {
      return "No rule found anything wrong." + also;
    }
    return "What is wrong, whether or not it decides a verdict, the worst first: "
        + Text.number(wrong.fresh())
        + " new, "
        + Text.number(wrong.reopened())
        + " back again, "
        + Text.number(wrong.fixed())
        + " fixed since the run before."
        + also;
  }

  private Block block(RuleFindings found) {
    FindingRule rule = found.rule();
    Block block =
        Block.folded("finding-" + rule.id(), rule.title(), found.open())
            .beside(side(found), tone(rule.severity()))
            .about(rule.why(), rule.advice())
            .from(RiskSection.word(rule.basis()), rule.source());
    return found.first().isEmpty() ? block : block.with(allowance.fit(table(found)));
  }

  private static String side(RuleFindings found) {
    List<String> words = new ArrayList<>();
    add(words, found.fresh(), "new");
    add(words, found.reopened(), "back again");
    add(words, found.fixed(), "fixed");
    return String.join(" · ", words);
  }

  private static void add(List<String> words, long count, String what) {
    if (count > 0) {
      words.add(Text.number(count) + " " + what);
    }
  }

  /** The class of a severity for the style sheet. */
  private static String tone(Severity severity) {
    return switch (severity) {
      case HIGH -> "bad";
      case MEDIUM -> "unsure";
      case LOW, NOTICE -> "";
    };
  }

  private DataTable table(RuleFindings found) {
    String rule = found.rule().id();
    return new DataTable(
            "rows-" + rule,
            found.rule().title(),
            List.of(
                Column.text("State"),
                Column.url("Page"),
                Column.text("Proof"),
                Column.url("Related"),
                Column.url("Found on"),
                Column.when("Since")),
            found.first().stream().map(sight -> row(rule, sight)).toList(),
            found.open(),
            DataTable.sql(
                "select url, state, evidence, since_run from finding where site = '"
                    + run.site()
                    + "' and rule = '"
                    + rule
                    + "' and state <> 'FIXED'"))
        .withoutEmptyColumns();
  }

  private static Row row(String rule, FindingSight sight) {
    boolean once = Objects.equals(sight.foundOn(), sight.relatedUrl());
    return Row.of(
            state(sight.state()),
            Cell.url(sight.url()),
            Cell.proof(sight.evidence()),
            Cell.url(sight.relatedUrl()),
            Cell.url(once ? null : sight.foundOn()),
            Cell.when(sight.since()).note("run " + sight.sinceRun()))
        .withId("finding-" + rule + RiskRows.id(sight.url()).replace("url", ""));
  }

  private static Cell state(String state) {
    return switch (state) {
      case "NEW" -> Cell.mark("new", "bad");
      case "REOPENED" -> Cell.mark("back again", "bad");
      default -> Cell.mark("ongoing", "none");
    };
  }
}
