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
import org.stayindexed.model.index.IndexReason;

/** Rules about redirects. */
final class RedirectFindings {
  static final List<FindingRule> ALL =
      List.of(
          rule("REDIRECT_CHAIN", LOW, "A redirect leads to a redirect")
              .because(
                  DOCUMENTED,
                  Sources.REDIRECTS,
                  "Each hop costs time, and search engines give up after ten.")
              .fix("Redirect to the last page directly; the view redirect_chain shows all hops.")
              .find(page -> leads(page, lead -> lead.hops() > 1 && !lead.loop())),
          rule("REDIRECT_LOOP", HIGH, "A redirect leads back to itself")
              .because(
                  DOCUMENTED,
                  Sources.HTTP_STATUS,
                  "A loop has no page at its end: search engines report a redirect error.")
              .fix("Break the loop; often two rules, about a slash or about www, undo each other.")
              .find(page -> leads(page, Lead::loop)),
          rule("REDIRECT_TO_ERROR", HIGH, "A redirect leads to an error")
              .because(
                  DOCUMENTED,
                  Sources.REDIRECTS,
                  "The page is replaced by a target that cannot be indexed.")
              .fix("Redirect to a page that answers 200, or answer 404.")
              .find(page -> leads(page, lead -> !lead.loop() && lead.end() == PageKind.ERROR)),
          rule(
                  "REDIRECT_TO_EXCLUDED",
                  MEDIUM,
                  "A redirect leads to a page that stays out of the index")
              .because(
                  INFERRED,
                  Sources.REDIRECTS,
                  "The target says noindex, is blocked, or names another page as canonical.")
              .fix("Redirect to a page that may be indexed.")
              .find(page -> leads(page, lead -> !lead.loop() && excluded(lead.end()))),
          rule("REDIRECT_ERROR", HIGH, "A redirect that leads nowhere")
              .because(
                  DOCUMENTED,
                  Sources.HTTP_STATUS,
                  "Too many hops, or no usable Location: there is no page to index.")
              .fix("Send a Location with a valid address, and lead there in one hop.")
              .when(RedirectFindings::broken, AnswerFindings::evidence),
          rule("META_REFRESH", LOW, "A page redirects with a refresh")
              .because(
                  DOCUMENTED,
                  Sources.REDIRECTS,
                  "Search engines see it only after they have read the page, and people lose the back button.")
              .fix("Redirect in the server with 301 or 308.")
              .find(page -> page.answer().is(200) ? leads(page, lead -> true) : Optional.empty()),
          rule("HTTPS_TO_HTTP", HIGH, "A redirect from https to http")
              .because(
                  DOCUMENTED,
                  Sources.CANONICAL,
                  "It makes Google prefer the http address, and takes the protection from people.")
              .fix("Redirect to https only.")
              .find(page -> leads(page, lead -> downgrades(page.url(), lead))),
          rule("LINKED_REDIRECT", NOTICE, "Links lead to a redirect")
              .because(DOCUMENTED, Sources.LINKS, "Each visit takes a hop more than it needs.")
              .fix("Link to the target; found_on in page_current names a page with such a link.")
              .findInSite(RedirectFindings::linked),
          rule("LINKED_HTTP", LOW, "Links lead to http where https is meant")
              .because(
                  DOCUMENTED,
                  Sources.CANONICAL,
                  "Each such link says that the http address is the one to show.")
              .fix("Write https in the links.")
              .findInSite(
                  page ->
                      page.url().startsWith("http:")
                          ? linked(page).filter(hit -> toHttps(page))
                          : Optional.empty()));

  private RedirectFindings() {}

  private static Optional<Hit> leads(SeenPage page, Predicate<Lead> test) {
    Lead lead = page.redirect();
    return lead != null && test.test(lead)
        ? Optional.of(Hit.about("to " + lead.url(), lead.url()))
        : Optional.empty();
  }

  static boolean excluded(PageKind kind) {
    return kind == PageKind.NOINDEX || kind == PageKind.BLOCKED || kind == PageKind.CANONICALISED;
  }

  static boolean downgrades(String url, Lead lead) {
    return url.startsWith("https:") && lead.url().startsWith("http:");
  }

  private static boolean broken(SeenPage page) {
    Lead lead = page.redirect();
    return (lead == null || !lead.loop())
        && page.answer()
            .reason()
            .filter(r -> r == IndexReason.REDIRECT_ERROR || r == IndexReason.OTHER_REDIRECT)
            .isPresent();
  }

  private static boolean toHttps(SeenPage page) {
    Lead lead = page.redirect();
    return lead != null && lead.url().startsWith("https:");
  }

  private static Optional<Hit> linked(SeenPage page) {
    SiteView site = page.site();
    return leads(page, lead -> site != null && site.inlinks().any())
        .map(hit -> hit.beside(page.place().foundOn()));
  }
}
