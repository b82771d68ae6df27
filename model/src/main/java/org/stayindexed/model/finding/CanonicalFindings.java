package org.stayindexed.model.finding;

import static org.stayindexed.model.finding.FindingRule.rule;
import static org.stayindexed.model.finding.Severity.HIGH;
import static org.stayindexed.model.finding.Severity.LOW;
import static org.stayindexed.model.finding.Severity.MEDIUM;
import static org.stayindexed.model.finding.Severity.NOTICE;
import static org.stayindexed.model.index.Basis.DOCUMENTED;
import static org.stayindexed.model.index.Basis.INFERRED;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.stayindexed.model.page.CanonicalFault;
import org.stayindexed.model.url.PageUrl;

/** Rules about the page that a page names as canonical. */
final class CanonicalFindings {
  static final List<FindingRule> ALL =
      List.of(
          rule("CANONICAL_MISSING", NOTICE, "A page without a canonical")
              .because(
                  DOCUMENTED,
                  Sources.CANONICAL,
                  "Where the same page has several addresses, the search engine chooses one.")
              .fix("Name the page itself as canonical.")
              .when(
                  CanonicalFindings::missing, page -> "no rel=canonical in the head or the header"),
          rule("CANONICALISED", NOTICE, "A page names another one as canonical")
              .because(
                  DOCUMENTED,
                  Sources.CANONICAL,
                  "It asks to be left out in favour of the other page.")
              .fix("Nothing to do if that is meant.")
              .find(page -> to(page, lead -> lead.target() == PageKind.ELIGIBLE)),
          rule("CANONICAL_TO_REDIRECT", MEDIUM, "A canonical names a redirect")
              .because(
                  DOCUMENTED, Sources.CANONICAL, "The two signals disagree on the page to index.")
              .fix("Name the page at the end of the redirect.")
              .find(page -> to(page, lead -> lead.target() == PageKind.REDIRECT)),
          rule("CANONICAL_TO_ERROR", HIGH, "A canonical names a page that fails")
              .because(
                  DOCUMENTED,
                  Sources.CANONICAL,
                  "The page asks to be left out in favour of one that cannot be indexed.")
              .fix("Name a page that answers 200, as a rule the page itself.")
              .find(page -> to(page, lead -> lead.target() == PageKind.ERROR)),
          rule("CANONICAL_TO_NOINDEX", HIGH, "A canonical names a page with noindex")
              .because(INFERRED, Sources.CANONICAL, "Neither of both may be indexed.")
              .fix("Remove the noindex of the target, or name another page.")
              .find(page -> to(page, lead -> lead.target() == PageKind.NOINDEX)),
          rule("CANONICAL_TO_BLOCKED", HIGH, "A canonical names a page that robots.txt forbids")
              .because(
                  INFERRED,
                  Sources.CANONICAL,
                  "The target cannot be read, and the page asks to be left out for it.")
              .fix("Allow the target in robots.txt, or name another page.")
              .find(page -> to(page, lead -> lead.target() == PageKind.BLOCKED)),
          rule("CANONICAL_CHAIN", MEDIUM, "A canonical names a page that names another one")
              .because(
                  INFERRED,
                  Sources.CANONICAL,
                  "Canonicals are hints; a chain of them makes it likelier that they are ignored.")
              .fix("Name the last page of the chain.")
              .find(
                  page ->
                      to(page, lead -> lead.target() == PageKind.CANONICALISED && !lead.loop())),
          rule("CANONICAL_LOOP", HIGH, "Canonicals name each other")
              .because(
                  INFERRED,
                  Sources.CANONICAL,
                  "Each page asks to be left out in favour of the other.")
              .fix("Decide on one page, and let it name itself.")
              .find(page -> to(page, Lead::loop)),
          rule("CANONICAL_OTHER_HOST", LOW, "A canonical names a page of another host")
              .because(DOCUMENTED, Sources.CANONICAL, "The page is given away to the other host.")
              .fix(
                  "Nothing to do if the other host is yours and meant; otherwise look for a copied template.")
              .find(page -> to(page, lead -> otherHost(page.url(), lead.url()))),
          fault(
              CanonicalFault.SEVERAL,
              rule("CANONICAL_SEVERAL", HIGH, "A page names several pages as canonical")
                  .because(
                      DOCUMENTED,
                      Sources.CANONICAL,
                      "Search engines may ignore all of them, and choose for themselves.")
                  .fix("Keep one, in the head or in the Link header.")),
          fault(
              CanonicalFault.RELATIVE,
              rule("CANONICAL_RELATIVE", NOTICE, "A canonical is not written in full")
                  .because(
                      DOCUMENTED,
                      Sources.CANONICAL,
                      "Under another host or scheme it names another page.")
                  .fix("Write the whole address, with https and host.")),
          fault(
              CanonicalFault.FRAGMENT,
              rule("CANONICAL_FRAGMENT", LOW, "A canonical has a fragment")
                  .because(
                      DOCUMENTED, Sources.CANONICAL, "What stands behind the # is not supported.")
                  .fix("Leave the # and what follows it out.")),
          fault(
              CanonicalFault.IN_BODY,
              rule("CANONICAL_IN_BODY", MEDIUM, "A canonical in the body of a page")
                  .because(
                      DOCUMENTED,
                      Sources.CANONICAL,
                      "Search engines read it in the head and the header only, and ignore this one.")
                  .fix("Move it into the head, and look what ends the head before it.")),
          rule("CANONICAL_TO_HTTP", HIGH, "A canonical from https to http")
              .because(DOCUMENTED, Sources.CANONICAL, "It makes Google prefer the http address.")
              .fix("Name the https address.")
              .find(page -> to(page, lead -> RedirectFindings.downgrades(page.url(), lead))));

  private CanonicalFindings() {}

  private static FindingRule fault(CanonicalFault fault, FindingRule.Draft draft) {
    return draft.find(
        page ->
            page.answer().is(200)
                ? Optional.ofNullable(page.canonicalFaults().get(fault)).map(Hit::of)
                : Optional.empty());
  }

  private static Optional<Hit> to(SeenPage page, Predicate<Lead> test) {
    Lead lead = page.canonicalElsewhere();
    return lead != null && page.answer().is(200) && test.test(lead)
        ? Optional.of(Hit.about("canonical " + lead.url(), lead.url()))
        : Optional.empty();
  }

  private static boolean missing(SeenPage page) {
    return page.canonical() == null && page.answer().indexablePage();
  }

  private static boolean otherHost(String url, String target) {
    return !PageUrl.of(url).host().equals(PageUrl.of(target).host());
  }
}
