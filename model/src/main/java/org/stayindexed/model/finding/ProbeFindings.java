package org.stayindexed.model.finding;

import static org.stayindexed.model.finding.FindingRule.rule;
import static org.stayindexed.model.finding.Severity.HIGH;
import static org.stayindexed.model.finding.Severity.LOW;
import static org.stayindexed.model.finding.Severity.MEDIUM;
import static org.stayindexed.model.index.Basis.DOCUMENTED;
import static org.stayindexed.model.index.Basis.INFERRED;
import static org.stayindexed.model.index.Basis.REPORTED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about how the server answers for pages that do not exist, and at its other addresses. */
public final class ProbeFindings {
  private static final String LIKE_MISSING = "the same text as a page that does not exist";

  /** A page that does not exist answers as if it did. */
  public static final FindingRule MISSING_ANSWERS =
      rule("MISSING_ANSWERS", MEDIUM, "A page that does not exist answers 200")
          .because(
              DOCUMENTED,
              Sources.HTTP_STATUS,
              "Search engines spend their visits on soft 404s, and take real pages for them.")
          .fix("Answer 404 or 410 for what is not there.")
          .noPage();

  /** A page that does not exist leads to another. */
  public static final FindingRule MISSING_REDIRECTS =
      rule("MISSING_REDIRECTS", LOW, "A page that does not exist is redirected")
          .because(
              REPORTED,
              Sources.REDIRECTS,
              "Redirects of everything to one page are taken for soft 404s.")
          .fix("Answer 404 or 410; redirect only to a page about the same subject.")
          .noPage();

  /** The server fails on a page that does not exist. */
  public static final FindingRule MISSING_FAILS =
      rule("MISSING_FAILS", MEDIUM, "A page that does not exist makes the server fail")
          .because(
              DOCUMENTED,
              Sources.HTTP_STATUS,
              "Each 5xx slows down the crawling of the whole site.")
          .fix("Answer 404 or 410 for what is not there.")
          .noPage();

  /** The site is open by http. */
  public static final FindingRule HTTP_OPEN =
      rule("HTTP_OPEN", MEDIUM, "The http address does not lead to https")
          .because(
              DOCUMENTED,
              Sources.CANONICAL,
              "Every page has two addresses, and one of them is not safe.")
          .fix("Redirect all http addresses to their https ones with a 301.")
          .noPage();

  /** The site is open with and without www. */
  public static final FindingRule HOST_OPEN =
      rule("HOST_OPEN", MEDIUM, "The site answers with and without www")
          .because(
              DOCUMENTED,
              Sources.CANONICAL,
              "Every page has two addresses that compete with each other.")
          .fix("Redirect one of both hosts to the other with a 301.")
          .noPage();

  /** A page is open with and without a slash at its end. */
  public static final FindingRule SLASH_OPEN =
      rule("SLASH_OPEN", LOW, "A page answers with a slash at its end and without")
          .because(
              DOCUMENTED,
              Sources.CANONICAL,
              "Other pages of the site probably do, too: each has two addresses that compete with"
                  + " each other.")
          .fix("Redirect one form to the other with a 301, or name one of them as canonical.")
          .noPage();

  /** A page says what the server says of pages that do not exist. */
  public static final FindingRule SOFT_404 =
      rule("SOFT_404", HIGH, "A page says what the server says of missing pages")
          .because(
              INFERRED,
              Sources.HTTP_STATUS,
              "Search engines take it for an error page behind status 200, and drop it.")
          .fix("Bring its content back, or answer 404.")
          .findInSite(
              page -> likeMissing(page) ? Optional.of(Hit.of(LIKE_MISSING)) : Optional.empty());

  /** Several things that ordinary pages may have each come together. */
  public static final FindingRule SOFT_404_SIGNS =
      rule("SOFT_404_SIGNS", HIGH, "A page has several signs of an error page")
          .because(
              INFERRED,
              Sources.HTTP_STATUS,
              "Search engines may take it for an error page behind status 200, and drop it.")
          .fix("Bring its content back, or answer 404.")
          .findInSite(page -> likeMissing(page) ? Optional.empty() : SoftErrorSigns.in(page));

  static final FindingRule SOFT_404_WORDS =
      rule("SOFT_404_WORDS", MEDIUM, "A page calls itself not found")
          .because(
              INFERRED,
              Sources.HTTP_STATUS,
              "Search engines may take it for an error page behind status 200, and drop it.")
          .fix("Answer 404 if it is one, or choose other words for its title and h1.")
          .find(
              page ->
                  page.answer().indexablePage()
                      ? SoftErrorSigns.errorName(page).map(Hit::of)
                      : Optional.empty());

  static final List<FindingRule> ALL =
      List.of(
          MISSING_ANSWERS,
          MISSING_REDIRECTS,
          MISSING_FAILS,
          HTTP_OPEN,
          HOST_OPEN,
          SLASH_OPEN,
          SOFT_404,
          SOFT_404_SIGNS,
          SOFT_404_WORDS);

  private static final Set<String> NEED_PROBES =
      Stream.of(MISSING_ANSWERS, MISSING_REDIRECTS, MISSING_FAILS, HTTP_OPEN, HOST_OPEN, SLASH_OPEN)
          .map(FindingRule::id)
          .collect(Collectors.toUnmodifiableSet());

  private ProbeFindings() {}

  /** Whether a run that did not ask for such URLs knows nothing of what that rule finds. */
  public static boolean needsProbes(String rule) {
    return NEED_PROBES.contains(rule);
  }

  private static boolean likeMissing(SeenPage page) {
    SiteView site = page.site();
    return site != null && site.likeMissing() && page.answer().indexablePage();
  }
}
