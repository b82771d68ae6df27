package org.stayindexed.model.finding;

import static org.stayindexed.model.finding.FindingRule.rule;
import static org.stayindexed.model.finding.Severity.LOW;
import static org.stayindexed.model.finding.Severity.MEDIUM;
import static org.stayindexed.model.finding.Severity.NOTICE;
import static org.stayindexed.model.index.Basis.DOCUMENTED;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about hreflang, of pages that may be indexed. */
final class LanguageFindings {
  private static final int SHOWN = 3;
  private static final Set<PageKind> NOT_INDEXED =
      Set.of(
          PageKind.ERROR,
          PageKind.REDIRECT,
          PageKind.NOINDEX,
          PageKind.BLOCKED,
          PageKind.CANONICALISED);

  static final List<FindingRule> ALL =
      List.of(
          rule("HREFLANG_CODE", MEDIUM, "hreflang with a code that is none")
              .because(DOCUMENTED, Sources.LANGUAGES, "What has an unknown code is ignored.")
              .fix("Write language, script and region as en, zh-Hant, en-GB, or x-default.")
              .find(page -> each(page, link -> !LanguageCode.isKnown(code(link)))),
          rule("HREFLANG_TARGET", MEDIUM, "hreflang names a page that cannot be indexed")
              .because(
                  DOCUMENTED,
                  Sources.LANGUAGES,
                  "A version that is not indexed is shown to nobody, and its language gets another.")
              .fix("Name the page that answers 200, may be indexed and is its own canonical.")
              .find(page -> each(page, link -> NOT_INDEXED.contains(link.kind()))),
          rule("HREFLANG_NO_RETURN", MEDIUM, "hreflang names a page that does not name it back")
              .because(
                  DOCUMENTED,
                  Sources.LANGUAGES,
                  "If two pages do not both point to each other, what they say is ignored.")
              .fix("Put the same list of all versions on each of them.")
              .findInSite(
                  page ->
                      each(
                          page,
                          link ->
                              link.answer() == Alternate.Answer.NOT_RETURNED
                                  && !link.url().equals(page.url()))),
          rule("HREFLANG_NO_SELF", LOW, "hreflang that leaves out the page itself")
              .because(
                  DOCUMENTED,
                  Sources.LANGUAGES,
                  "Each version has to list itself as well as all others.")
              .fix("Add the page itself with its own language.")
              .when(LanguageFindings::leavesItselfOut, page -> "names " + counted(page) + " only"),
          rule("HREFLANG_SEVERAL", MEDIUM, "hreflang with several pages for one language")
              .because(
                  DOCUMENTED,
                  Sources.LANGUAGES,
                  "Which of them belongs to the language has to be guessed.")
              .fix("Name one page for each language and region.")
              .find(LanguageFindings::several),
          rule("HREFLANG_NO_DEFAULT", NOTICE, "hreflang without x-default")
              .because(
                  DOCUMENTED,
                  Sources.LANGUAGES,
                  "People of other languages get any of the versions.")
              .fix("Add x-default with the page for everybody else.")
              .when(LanguageFindings::noDefault, page -> "names " + counted(page)),
          rule("HREFLANG_IN_BODY", MEDIUM, "hreflang in the body of a page")
              .because(
                  DOCUMENTED,
                  Sources.LANGUAGES,
                  "Links to other versions are read in the head, the header and sitemaps only.")
              .fix("Move them into the head, and look what ends the head before them.")
              .when(
                  page -> indexable(page) && page.alternates().stream().anyMatch(a -> !a.counts()),
                  page ->
                      page.alternates().stream().filter(a -> !a.counts()).count()
                          + " in the body"));

  private LanguageFindings() {}

  private static boolean indexable(SeenPage page) {
    return page.answer().kind() == PageKind.ELIGIBLE;
  }

  private static String code(Alternate link) {
    return link.language().strip();
  }

  private static Stream<Alternate> read(SeenPage page) {
    return indexable(page) ? page.alternates().stream().filter(Alternate::counts) : Stream.empty();
  }

  /** One finding for all links of a page: what is wrong is mostly wrong in its template. */
  private static Optional<Hit> each(SeenPage page, Predicate<Alternate> wrong) {
    List<Alternate> found = read(page).filter(wrong).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(Hit.of(shown(found)).beside(found.get(0).url()));
  }

  private static String shown(List<Alternate> links) {
    String first =
        links.stream()
            .limit(SHOWN)
            .map(link -> code(link) + ": " + link.url() + kind(link))
            .collect(Collectors.joining(", "));
    return links.size() > SHOWN ? first + " and " + (links.size() - SHOWN) + " more" : first;
  }

  private static String kind(Alternate link) {
    return NOT_INDEXED.contains(link.kind())
        ? " (" + link.kind().name().toLowerCase(Locale.ROOT) + ")"
        : "";
  }

  private static boolean leavesItselfOut(SeenPage page) {
    return read(page).findAny().isPresent()
        && read(page).noneMatch(link -> link.url().equals(page.url()));
  }

  private static boolean noDefault(SeenPage page) {
    return read(page).findAny().isPresent()
        && read(page).noneMatch(link -> code(link).equalsIgnoreCase(LanguageCode.DEFAULT));
  }

  private static String counted(SeenPage page) {
    List<String> codes = read(page).map(LanguageFindings::code).distinct().toList();
    String first = String.join(", ", codes.subList(0, Math.min(SHOWN, codes.size())));
    return codes.size() > SHOWN ? first + " and " + (codes.size() - SHOWN) + " more" : first;
  }

  private static Optional<Hit> several(SeenPage page) {
    Map<String, String> first = new HashMap<>();
    return read(page)
        .filter(
            link -> {
              String before = first.putIfAbsent(code(link).toLowerCase(Locale.ROOT), link.url());
              return before != null && !before.equals(link.url());
            })
        .findFirst()
        .map(
            second ->
                Hit.of(
                        code(second)
                            + ": "
                            + first.get(code(second).toLowerCase(Locale.ROOT))
                            + " and "
                            + second.url())
                    .beside(second.url()));
  }
}
