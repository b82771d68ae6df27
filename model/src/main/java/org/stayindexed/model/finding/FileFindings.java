package org.stayindexed.model.finding;

import static org.stayindexed.model.finding.FindingRule.rule;
import static org.stayindexed.model.finding.Severity.HIGH;
import static org.stayindexed.model.finding.Severity.LOW;
import static org.stayindexed.model.finding.Severity.MEDIUM;
import static org.stayindexed.model.index.Basis.DOCUMENTED;
import static org.stayindexed.model.index.Basis.INFERRED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Rules about what is no page of the site: files for crawlers, certificates, other sites. */
public final class FileFindings {
  /** A certificate that ends sooner should have been replaced by whatever replaces it. */
  private static final Duration SOON = Duration.ofDays(30);

  /** robots.txt cannot be read. */
  public static final FindingRule ROBOTS_UNREACHABLE =
      rule("ROBOTS_UNREACHABLE", HIGH, "robots.txt cannot be read")
          .because(
              DOCUMENTED,
              Sources.ROBOTS_SPEC,
              "Search engines stop crawling the whole site for twelve hours.")
          .fix("Make it answer 200, or 404 if there is none.")
          .noPage();

  /** A sitemap has a fault. */
  public static final FindingRule SITEMAP_FILE =
      rule("SITEMAP_FILE", MEDIUM, "Something is wrong with a sitemap file")
          .because(
              DOCUMENTED,
              Sources.SITEMAPS,
              "What cannot be read or breaks the protocol is left out.")
          .fix("Repair what the evidence names; the view sitemap_problem has an example.")
          .noPage();

  /** A certificate ends soon, or has ended. */
  public static final FindingRule CERTIFICATE_ENDS =
      rule("CERTIFICATE_ENDS", HIGH, "A certificate ends within 30 days")
          .because(
              DOCUMENTED,
              Sources.HTTP_STATUS,
              "After that nobody gets an answer, and unreachable pages are removed within days.")
          .fix("Renew it, and look why that has not happened by itself.")
          .noPage();

  /** A certificate that browsers refuse. */
  public static final FindingRule CERTIFICATE_FAULT =
      rule("CERTIFICATE_FAULT", HIGH, "A certificate that browsers refuse")
          .because(
              DOCUMENTED,
              Sources.CANONICAL,
              "An invalid certificate makes Google prefer the http address.")
          .fix("Install a certificate for this host with its whole chain.")
          .noPage();

  /** A link to another site fails. */
  public static final FindingRule BROKEN_EXTERNAL_LINK =
      rule("BROKEN_EXTERNAL_LINK", LOW, "Links to another site lead to an error")
          .because(DOCUMENTED, Sources.LINKS, "People end at an error.")
          .fix(
              "Remove or change the links; the view broken_link names every page that carries one.")
          .noPage();

  /** What pages need fails. */
  public static final FindingRule RESOURCE_BROKEN =
      rule("RESOURCE_BROKEN", LOW, "An image, script or style sheet that pages need fails")
          .because(
              INFERRED, Sources.SCRIPTS, "Search engines see the pages without it, as people do.")
          .fix(
              "Restore the file, or take it out; the view broken_link names every page that needs it.")
          .noPage();

  /** What pages need is kept from Googlebot. */
  public static final FindingRule RESOURCE_BLOCKED =
      rule("RESOURCE_BLOCKED", MEDIUM, "robots.txt keeps Googlebot from what pages need")
          .because(
              DOCUMENTED,
              Sources.SCRIPTS,
              "Googlebot renders pages without it, and may not see what scripts write or show.")
          .fix("Allow scripts, style sheets and images in robots.txt.")
          .noPage();

  static final List<FindingRule> ALL =
      List.of(
          ROBOTS_UNREACHABLE,
          SITEMAP_FILE,
          CERTIFICATE_ENDS,
          CERTIFICATE_FAULT,
          BROKEN_EXTERNAL_LINK,
          RESOURCE_BROKEN,
          RESOURCE_BLOCKED);

  private FileFindings() {}

  /** Whether a certificate that is valid until then is about to end. */
  public static boolean endsSoon(Instant notAfter, Instant now) {
    return notAfter.isBefore(now.plus(SOON));
  }
}
