package org.stayindexed.model.finding;

import static org.stayindexed.model.finding.FindingRule.rule;
import static org.stayindexed.model.finding.Severity.HIGH;
import static org.stayindexed.model.finding.Severity.LOW;
import static org.stayindexed.model.finding.Severity.MEDIUM;
import static org.stayindexed.model.finding.Severity.NOTICE;
import static org.stayindexed.model.index.Basis.DOCUMENTED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stayindexed.model.index.IndexReason;

/** Rules about what pages tell crawlers. */
final class DirectiveFindings {
  static final List<FindingRule> ALL =
      List.of(
          rule("NOINDEX", NOTICE, "A page says noindex")
              .because(DOCUMENTED, Sources.NOINDEX, "Search engines drop it when they see it.")
              .fix("Remove the noindex if the page should be indexed.")
              .when(page -> page.answer().kind() == PageKind.NOINDEX, AnswerFindings::evidence),
          rule("NOINDEX_UNSEEN", MEDIUM, "A noindex that robots.txt hides")
              .because(
                  DOCUMENTED,
                  Sources.NOINDEX,
                  "What may not be crawled cannot be seen: the bare URL may stay in the index.")
              .fix("Allow the page in robots.txt, so that its noindex can be read.")
              .when(DirectiveFindings::unseen, AnswerFindings::evidence),
          rule("BLOCKED_BY_ROBOTS", NOTICE, "robots.txt forbids a page")
              .because(
                  DOCUMENTED,
                  Sources.ROBOTS_SPEC,
                  "Its content is unknown to search engines; the bare URL may still be indexed.")
              .fix("Remove the Disallow if the page should be indexed; use noindex to keep it out.")
              .when(page -> page.answer().kind() == PageKind.BLOCKED, AnswerFindings::evidence),
          rule("NOFOLLOW", LOW, "A page says nofollow for all its links")
              .because(
                  DOCUMENTED,
                  Sources.ROBOTS_META,
                  "Search engines do not go on from it, and pages that only it links to stay unknown.")
              .fix("Remove the nofollow, or set it on single links.")
              .when(page -> says(page, "nofollow") && !says(page, "none"), page -> "nofollow"),
          rule("NONE", NOTICE, "A page says none")
              .because(DOCUMENTED, Sources.ROBOTS_META, "none is noindex and nofollow at once.")
              .fix("Remove it if the page should be indexed.")
              .when(page -> says(page, "none"), page -> "none"),
          rule("UNAVAILABLE_AFTER", MEDIUM, "A page takes itself out of the results")
              .because(
                  DOCUMENTED,
                  Sources.ROBOTS_META,
                  "After the date of unavailable_after the page is not shown any more.")
              .fix("Remove unavailable_after, or set a later date.")
              .find(page -> beginning(page, "unavailable_after:")),
          rule("NOSNIPPET", LOW, "A page forbids a snippet")
              .because(DOCUMENTED, Sources.ROBOTS_META, "It is shown without any text of it.")
              .fix(
                  "Remove nosnippet, or max-snippet:0, if people should see what the page is about.")
              .when(
                  page -> says(page, "nosnippet") || says(page, "max-snippet:0"),
                  page -> says(page, "nosnippet") ? "nosnippet" : "max-snippet:0"),
          rule("DIRECTIVES_CONFLICT", MEDIUM, "Directives contradict each other")
              .because(
                  DOCUMENTED,
                  Sources.ROBOTS_META,
                  "The stricter one counts, which may not be the one that was meant.")
              .fix("Keep one of them.")
              .when(DirectiveFindings::conflict, page -> String.join(", ", conflicting(page))),
          rule("HEADER_AGAINST_META", HIGH, "X-Robots-Tag and meta robots disagree on indexing")
              .because(
                  DOCUMENTED,
                  Sources.ROBOTS_META,
                  "Both count, and a noindex in either of them keeps the page out.")
              .fix(
                  "Look where the noindex comes from, server or template, and say the same in both.")
              .when(
                  page -> page.answer().within(200, 299) && page.words().headerAgainstBody(),
                  AnswerFindings::evidence));

  private static final Set<String> OPPOSITES =
      Set.of("index", "noindex", "follow", "nofollow", "all", "none");

  private DirectiveFindings() {}

  private static boolean says(SeenPage page, String rule) {
    return page.words().rules().contains(rule);
  }

  private static Optional<Hit> beginning(SeenPage page, String beginning) {
    return page.words().rules().stream()
        .filter(rule -> rule.startsWith(beginning))
        .sorted()
        .findFirst()
        .map(Hit::of);
  }

  private static boolean unseen(SeenPage page) {
    return page.answer().kind() == PageKind.BLOCKED
        && page.answer().reasons().contains(IndexReason.NOINDEX);
  }

  private static boolean conflict(SeenPage page) {
    boolean index = says(page, "index") || says(page, "all");
    boolean noindex = says(page, "noindex") || says(page, "none");
    boolean follow = says(page, "follow") || says(page, "all");
    boolean nofollow = says(page, "nofollow") || says(page, "none");
    return (index && noindex) || (follow && nofollow);
  }

  private static List<String> conflicting(SeenPage page) {
    return page.words().rules().stream()
        .filter(OPPOSITES::contains)
        .sorted()
        .collect(Collectors.toList());
  }
}
