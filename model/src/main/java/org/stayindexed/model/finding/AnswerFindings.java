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
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.StatusCatalogue;
import org.stayindexed.model.index.IndexReason;

/** Rules about the answer itself: its status, its speed, its form. */
final class AnswerFindings {
  /** Google recommends no figure; beyond this its crawl slows down noticeably. */
  private static final int SLOW_MILLIS = 800;

  /** A page that was slow is so until it is clearly quicker. */
  private static final int QUICK_MILLIS = 600;

  /** What Googlebot reads of a file. */
  private static final long READ_BYTES = 2L * 1024 * 1024;

  static final List<FindingRule> ALL =
      List.of(
          rule("STATUS_404", MEDIUM, "A page answers 404")
              .because(
                  DOCUMENTED,
                  Sources.HTTP_STATUS,
                  "Google removes pages that are not found from the index.")
              .fix(
                  "Restore the page or redirect it to its successor, and take the URL out of links and sitemaps.")
              .when(page -> page.answer().is(404), AnswerFindings::status),
          rule("STATUS_410", LOW, "A page answers 410")
              .because(
                  DOCUMENTED,
                  Sources.HTTP_STATUS,
                  "Google removes pages that are gone from the index.")
              .fix("If that is meant, remove the links to it; if not, restore it.")
              .when(page -> page.answer().is(410), AnswerFindings::status),
          rule("STATUS_401", MEDIUM, "A page asks for a login (401)")
              .because(
                  DOCUMENTED,
                  Sources.HTTP_STATUS,
                  "Search engines have no login and remove the page.")
              .fix(
                  "Let crawlers read the page without a login, or stop linking to it from public pages.")
              .when(page -> page.answer().is(401), AnswerFindings::status),
          rule("STATUS_403", MEDIUM, "A page is forbidden (403)")
              .because(
                  DOCUMENTED,
                  Sources.HTTP_STATUS,
                  "A 403 is a 4xx: the page is removed if search engines get it too.")
              .fix(
                  "Look whether a firewall or bot wall refuses crawlers; if only this crawl is refused, allow its user agent.")
              .when(page -> page.answer().is(403), AnswerFindings::status),
          rule("STATUS_429", HIGH, "A page answers 429, too many requests")
              .because(
                  DOCUMENTED,
                  Sources.HTTP_STATUS,
                  "Google treats 429 as a server error and slows down for the whole host.")
              .fix(
                  "Raise the limit for search engines; crawl with a longer --delay to see whether this crawl caused it.")
              .when(page -> page.answer().is(429), AnswerFindings::status),
          rule("STATUS_4XX", MEDIUM, "A page answers another 4xx")
              .because(
                  DOCUMENTED,
                  Sources.HTTP_STATUS,
                  "Every 4xx but 429 removes the page from the index.")
              .fix("Answer 200 with the page, or 404 if there is none.")
              .find(AnswerFindings::otherClientError),
          rule("STATUS_5XX", HIGH, "A server error (5xx)")
              .because(
                  DOCUMENTED,
                  Sources.HTTP_STATUS,
                  "Google slows down for the whole host, and drops the page when the error lasts.")
              .fix("Repair the server; its error log of that minute says what failed.")
              .find(page -> code(page, page.answer().within(500, 599))),
          rule("STATUS_OUTSIDE_HTTP", MEDIUM, "A status outside HTTP")
              .because(
                  DOCUMENTED,
                  Sources.RFC_9110_STATUS,
                  "A status outside 100 to 599 counts as a 5xx.")
              .fix("Usually a bot wall refuses: see whether it refuses search engines too.")
              .find(
                  page ->
                      code(
                          page, page.answer().status() != null && !page.answer().within(100, 599))),
          rule("NO_ANSWER", HIGH, "No answer, or one that broke off")
              .because(
                  DOCUMENTED,
                  Sources.HTTP_STATUS,
                  "Pages that cannot be reached are removed within days.")
              .fix(
                  "Repair what the failure class names: name server, certificate, connection, time limit.")
              .find(AnswerFindings::noAnswer),
          rule("ERROR_IN_BODY", MEDIUM, "An error behind status 200")
              .because(
                  INFERRED,
                  Sources.HTTP_STATUS,
                  "Google treats an error page with status 200 as a soft 404.")
              .fix(
                  "Answer with the status of the error; for ArcGIS, share the service or send a token in the header.")
              .when(
                  page ->
                      reason(page, IndexReason.TOKEN_REQUIRED)
                          || reason(page, IndexReason.ERROR_IN_BODY),
                  AnswerFindings::evidence),
          rule("NO_CONTENT", MEDIUM, "An answer without content")
              .because(
                  INFERRED,
                  Sources.HTTP_STATUS,
                  "There is nothing to index; it counts as a soft 404.")
              .fix("Answer 200 with the page, or 404.")
              .when(
                  page ->
                      reason(page, IndexReason.NO_CONTENT) || reason(page, IndexReason.EMPTY_PAGE),
                  AnswerFindings::evidence),
          rule("SLOW_FIRST_BYTE", NOTICE, "The first byte comes late")
              .because(
                  DOCUMENTED,
                  Sources.CRAWL_BUDGET,
                  "Google crawls a slow site less. That 800 ms is slow is our inference.")
              .fix("Look for the slow upstream, cache the page, or bring it nearer.")
              .when(
                  AnswerFindings::slow,
                  page -> "more than " + SLOW_MILLIS + " ms to the first byte")
              .lasting(AnswerFindings::notYetQuick),
          rule("NO_CONTENT_TYPE", LOW, "An answer without Content-Type")
              .because(DOCUMENTED, Sources.RFC_9110_TYPE, "Who reads it has to guess what it is.")
              .fix("Send a Content-Type: text/html; charset=utf-8 for pages.")
              .when(
                  page -> page.answer().is(200) && page.answer().contentType() == null,
                  page -> "status 200 without Content-Type"),
          rule("WRONG_CONTENT_TYPE", MEDIUM, "An HTML page that says it is none")
              .because(
                  INFERRED,
                  Sources.RFC_9110_TYPE,
                  "A page that is declared as something else may be indexed without its title and links.")
              .fix("Send Content-Type: text/html for HTML pages.")
              .when(
                  AnswerFindings::wrongType,
                  page ->
                      "Content-Type: "
                          + page.answer().contentType()
                          + ", but it has an HTML title"),
          rule("TOO_LARGE", MEDIUM, "A page of more than 2 MB")
              .because(
                  DOCUMENTED,
                  Sources.GOOGLEBOT,
                  "Googlebot reads the first 2 MB; links and directives behind them do not exist for it.")
              .fix("Make the page smaller: move scripts, styles and data out of it.")
              .when(
                  AnswerFindings::tooLarge,
                  page -> "2,097,152 bytes were read and there are more"));

  private AnswerFindings() {}

  private static String status(SeenPage page) {
    Integer status = page.answer().status();
    return "status " + (status == null ? "none" : StatusCatalogue.describe(status));
  }

  static String evidence(SeenPage page) {
    String evidence = page.answer().evidence();
    return evidence == null ? status(page) : evidence;
  }

  /** A status whose code makes it another finding. */
  private static Optional<Hit> code(SeenPage page, boolean found) {
    return found
        ? Optional.of(new Hit(status(page), String.valueOf(page.answer().status()), null))
        : Optional.empty();
  }

  private static Optional<Hit> otherClientError(SeenPage page) {
    Integer status = page.answer().status();
    boolean named = status != null && List.of(401, 403, 404, 410, 429).contains(status);
    return code(page, page.answer().within(400, 499) && !named);
  }

  private static Optional<Hit> noAnswer(SeenPage page) {
    String failure = page.answer().failure();
    if (failure == null || page.answer().kind() != PageKind.ERROR) {
      return Optional.empty();
    }
    String words = failure + ", " + FailureClass.valueOf(failure).explanation();
    return Optional.of(new Hit(words, failure, null));
  }

  private static boolean reason(SeenPage page, IndexReason wanted) {
    return page.answer().reasons().contains(wanted);
  }

  private static boolean slow(SeenPage page) {
    Integer millis = page.answer().firstByteMillis();
    return millis != null && millis > SLOW_MILLIS;
  }

  private static boolean notYetQuick(SeenPage page) {
    Integer millis = page.answer().firstByteMillis();
    return millis != null && millis >= QUICK_MILLIS;
  }

  private static boolean wrongType(SeenPage page) {
    return page.answer().is(200)
        && page.words().title() != null
        && page.answer().contentType() != null
        && !page.answer().html();
  }

  private static boolean tooLarge(SeenPage page) {
    Long bytes = page.answer().bodyBytes();
    return page.answer().is(200) && bytes != null && bytes >= READ_BYTES;
  }
}
