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

/** Rules about the place of a page in its site: sitemaps and links. */
final class SiteFindings {
  private static final int DEEP = 4;

  static final List<FindingRule> ALL =
      List.of(
          rule("SITEMAP_ERROR", HIGH, "A sitemap names a page that fails")
              .because(DOCUMENTED, Sources.SITEMAPS, "The site asks to index what is not there.")
              .fix("Repair the page, or take it out of the sitemap.")
              .when(page -> inSitemap(page, PageKind.ERROR), AnswerFindings::evidence),
          rule("SITEMAP_REDIRECT", MEDIUM, "A sitemap names a redirect")
              .because(
                  DOCUMENTED,
                  Sources.SITEMAPS,
                  "A sitemap should hold the addresses that are to be indexed.")
              .fix("Name the target instead.")
              .when(page -> inSitemap(page, PageKind.REDIRECT), AnswerFindings::evidence),
          rule("SITEMAP_NOINDEX", HIGH, "A sitemap names a page with noindex")
              .because(
                  DOCUMENTED,
                  Sources.SITEMAPS,
                  "The site asks to index the page and not to index it.")
              .fix("Remove the noindex, or take the page out of the sitemap.")
              .when(page -> inSitemap(page, PageKind.NOINDEX), AnswerFindings::evidence),
          rule("SITEMAP_CANONICALISED", MEDIUM, "A sitemap names a page with another canonical")
              .because(
                  DOCUMENTED, Sources.SITEMAPS, "A sitemap should hold canonical addresses only.")
              .fix("Name the canonical page instead.")
              .when(page -> inSitemap(page, PageKind.CANONICALISED), AnswerFindings::evidence),
          rule("SITEMAP_BLOCKED", HIGH, "A sitemap names a page that robots.txt forbids")
              .because(DOCUMENTED, Sources.SITEMAPS, "The site asks to index what may not be read.")
              .fix("Allow the page in robots.txt, or take it out of the sitemap.")
              .when(page -> inSitemap(page, PageKind.BLOCKED), AnswerFindings::evidence),
          rule("NOT_IN_SITEMAP", NOTICE, "An indexable page is in no sitemap")
              .because(
                  DOCUMENTED,
                  Sources.SITEMAPS,
                  "The site has a sitemap, and search engines learn of this page by links only.")
              .fix("Add it to the sitemap.")
              .findInSite(
                  page ->
                      eligible(
                          page,
                          site -> site.siteHasSitemap() && !page.place().inSitemap(),
                          "in no sitemap")),
          rule("ORPHAN", MEDIUM, "An indexable page that nothing links to")
              .because(
                  DOCUMENTED,
                  Sources.LINKS,
                  "Search engines find pages by links, and think little of what is linked nowhere.")
              .fix("Link to it from a page about the same subject.")
              .findInSite(
                  page ->
                      eligible(
                          page,
                          site -> !site.inlinks().any() && page.place().depth() > 0,
                          "no page links to it")),
          rule("BROKEN_LINK", HIGH, "Links lead to a page that fails")
              .because(DOCUMENTED, Sources.LINKS, "People and crawlers end at an error.")
              .fix(
                  "Remove or change the links; the view broken_link names every page that carries one.")
              .findInSite(SiteFindings::brokenLink),
          rule("ONLY_NOFOLLOW_LINKS", MEDIUM, "Every link to an indexable page is nofollow")
              .because(DOCUMENTED, Sources.NOFOLLOW, "Search engines may never come to it.")
              .fix("Link to it without nofollow.")
              .findInSite(
                  page ->
                      eligible(
                          page,
                          site -> site.inlinks().any() && !site.inlinks().followed(),
                          "all links to it are nofollow")),
          rule("SOME_NOFOLLOW_LINKS", NOTICE, "Some links to an indexable page are nofollow")
              .because(
                  DOCUMENTED,
                  Sources.NOFOLLOW,
                  "Nofollow is for links that the site does not vouch for; these lead to itself.")
              .fix("Link to own pages without nofollow.")
              .findInSite(
                  page ->
                      eligible(
                          page,
                          site -> site.inlinks().followed() && site.inlinks().nofollowed(),
                          "some links to it are nofollow, others are not")),
          rule(
                  "ONLY_EXCLUDED_LINKS",
                  LOW,
                  "Only pages outside of the index link to an indexable page")
              .because(
                  INFERRED,
                  Sources.LINKS,
                  "Links on pages that are not indexed stop counting in time.")
              .fix("Link to it from a page that may be indexed.")
              .findInSite(
                  page ->
                      eligible(
                          page,
                          site -> site.inlinks().any() && !site.inlinks().fromEligible(),
                          "no indexable page links to it")),
          rule("DEEP", LOW, "A page is more than four links away from the start")
              .because(
                  INFERRED, Sources.CRAWL_BUDGET, "Far pages are crawled later and less often.")
              .fix("Link to it from pages nearer to the start.")
              .when(
                  page -> page.answer().kind() == PageKind.ELIGIBLE && page.place().depth() > DEEP,
                  page -> "more than " + DEEP + " links from the start"));

  private SiteFindings() {}

  private static boolean inSitemap(SeenPage page, PageKind kind) {
    return page.place().inSitemap() && page.answer().kind() == kind;
  }

  private static Optional<Hit> eligible(SeenPage page, Predicate<SiteView> test, String evidence) {
    SiteView site = page.site();
    return site != null && page.answer().kind() == PageKind.ELIGIBLE && test.test(site)
        ? Optional.of(Hit.of(evidence))
        : Optional.empty();
  }

  private static Optional<Hit> brokenLink(SeenPage page) {
    SiteView site = page.site();
    return site != null && site.inlinks().any() && page.answer().kind() == PageKind.ERROR
        ? Optional.of(Hit.of(AnswerFindings.evidence(page)).beside(page.place().foundOn()))
        : Optional.empty();
  }
}
