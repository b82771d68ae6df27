package org.stayindexed.model.risk;

import java.util.Optional;
import org.stayindexed.model.index.Basis;
import org.stayindexed.model.index.IndexReason;

/**
 * Why a page may be dropped, as far as search engines treat the reasons differently. Each says what
 * its deadline rests on. Names are stable: SQL shows them.
 */
public enum RiskCause {
  NOINDEX(
      "A noindex",
      Basis.DOCUMENTED,
      Sources.NOINDEX,
      "Google drops the page when it crawls it the next time.",
      Intent.POSSIBLE),
  UNAVAILABLE_AFTER(
      "An unavailable_after date",
      Basis.REPORTED,
      Sources.ROBOTS_META,
      "Google shows the page no more after the date; Google said in 2007 that this takes about a day.",
      Intent.POSSIBLE),
  CLIENT_ERROR(
      "A 4xx answer",
      Basis.REPORTED,
      Sources.HTTP_STATUS,
      "Google removes the page when it has seen the answer; a 404 is said to be protected for about 24 hours.",
      Intent.NONE),
  ACCESS_FORBIDDEN(
      "A 403 answer",
      Basis.REPORTED,
      Sources.HTTP_STATUS,
      "As any 4xx, if search engines get it too. It may be a bot wall that refuses only this crawl.",
      Intent.NONE),
  SERVER_ERROR(
      "A server error or a 429",
      Basis.DOCUMENTED,
      Sources.TROUBLESHOOT,
      "Google keeps the page for a while and tries again for about 2 days.",
      Intent.NONE),
  NO_ANSWER(
      "No answer, or one that broke off",
      Basis.INFERRED,
      Sources.HTTP_STATUS,
      "Google removes unreachable pages \"within days\"; that we count 3 is our inference.",
      Intent.NONE),
  ROBOTS_UNREACHABLE(
      "An unreadable robots.txt",
      Basis.DOCUMENTED,
      Sources.ROBOTS_SPEC,
      "Google stops crawling the site, uses the last good copy after 12 hours, and decides anew after 30 days.",
      Intent.NONE),
  BLOCKED_BY_ROBOTS(
      "A Disallow in robots.txt",
      Basis.DOCUMENTED,
      Sources.ROBOTS_INTRO,
      "What Google knows of the page grows old, until only its bare URL is left in the results. No time is given.",
      Intent.POSSIBLE),
  REDIRECT_TO_BAD_TARGET(
      "A redirect to a page that cannot be indexed",
      Basis.INFERRED,
      Sources.REDIRECTS,
      "The page is replaced by its target on the next crawl, and the target cannot take its place.",
      Intent.POSSIBLE),
  REDIRECT_ERROR(
      "A redirect that leads nowhere",
      Basis.INFERRED,
      Sources.HTTP_STATUS,
      "The page has no content any more; no time is given.",
      Intent.NONE),
  CANONICAL_MOVED(
      "A canonical that names another page",
      Basis.INFERRED,
      Sources.CANONICAL,
      "Google may show the other page instead; it is a hint, and no time is given.",
      Intent.POSSIBLE),
  CANONICAL_TO_BAD_TARGET(
      "A canonical that names a page that cannot be indexed",
      Basis.INFERRED,
      Sources.CANONICAL,
      "The page asks to be left out in favour of one that cannot take its place; no time is given.",
      Intent.POSSIBLE),
  SOFT_ERROR(
      "An error or nothing behind a status of success",
      Basis.INFERRED,
      Sources.HTTP_STATUS,
      "Google treats it as a soft 404 when it crawls it the next time; no time is given.",
      Intent.NONE),
  TYPE_NOT_INDEXED(
      "A type of file that is not indexed",
      Basis.INFERRED,
      Sources.FILE_TYPES,
      "Google does not list the type among those that it indexes; no time is given.",
      Intent.POSSIBLE),
  GOOGLEBOT_UNANSWERED(
      "No answer for Googlebot (access log)",
      Basis.INFERRED,
      Sources.HTTP_STATUS,
      "A 499 in the log is a timeout for the bot: unreachable pages are removed \"within days\"; that we count 3 is our inference.",
      Intent.NONE),
  GOOGLEBOT_SERVER_ERROR(
      "A server error or a 429 for Googlebot (access log)",
      Basis.DOCUMENTED,
      Sources.TROUBLESHOOT,
      "Google keeps the page for a while and tries again for about 2 days.",
      Intent.NONE);

  /** Whether the owner of a page may have wanted what excludes it. */
  private enum Intent {
    POSSIBLE,
    NONE
  }

  private final String title;
  private final Basis basis;
  private final String source;
  private final String consequence;
  private final Intent intent;

  RiskCause(String title, Basis basis, String source, String consequence, Intent intent) {
    this.title = title;
    this.basis = basis;
    this.source = source;
    this.consequence = consequence;
    this.intent = intent;
  }

  /** In plain words. */
  public String title() {
    return title;
  }

  /** Whether its deadline is documented, reported or inferred. */
  public Basis basis() {
    return basis;
  }

  /** The address of the page that states it. */
  public String source() {
    return source;
  }

  /** What search engines do about it. */
  public String consequence() {
    return consequence;
  }

  /**
   * Whether the owner may have wanted it. A page that was never eligible is not at risk then: it is
   * excluded on purpose.
   */
  public boolean mayBeIntended() {
    return intent == Intent.POSSIBLE;
  }

  /**
   * Whether one look is not enough: a rate limit, a bot wall or a broken network of our own would
   * look the same.
   */
  public boolean needsConfirmation() {
    return this == ACCESS_FORBIDDEN
        || this == SERVER_ERROR
        || this == NO_ANSWER
        || this == ROBOTS_UNREACHABLE;
  }

  /** Whether a site or a network that is down gives this to every page at once. */
  public boolean ofTheWholeSite() {
    return this == SERVER_ERROR || this == NO_ANSWER || this == ROBOTS_UNREACHABLE;
  }

  /** The cause that a reason amounts to; empty if the reason says too little about the page. */
  static Optional<RiskCause> of(IndexReason reason, RedirectEnd end) {
    return switch (reason) {
      case NOT_ALLOWED_TO_US, PROCESSING_FAILED, ADDRESS_REFUSED, UNUSUAL_SUCCESS, NOT_MODIFIED ->
          Optional.empty();
      case NOINDEX -> Optional.of(NOINDEX);
      case EXPIRED -> Optional.of(UNAVAILABLE_AFTER);
      case NOT_FOUND, GONE, UNAUTHORIZED, CLIENT_ERROR, TOKEN_REQUIRED_STATUS ->
          Optional.of(CLIENT_ERROR);
      case FORBIDDEN -> Optional.of(ACCESS_FORBIDDEN);
      case TOO_MANY_REQUESTS, SERVER_ERROR, NON_STANDARD_STATUS -> Optional.of(SERVER_ERROR);
      case NO_ANSWER, BROKEN_ANSWER -> Optional.of(NO_ANSWER);
      case ROBOTS_UNREACHABLE, ROBOTS_OUTAGE -> Optional.of(ROBOTS_UNREACHABLE);
      case BLOCKED_BY_ROBOTS -> Optional.of(BLOCKED_BY_ROBOTS);
      case REDIRECTED -> Optional.of(REDIRECT_TO_BAD_TARGET);
      case REDIRECT_ERROR, OTHER_REDIRECT -> Optional.of(REDIRECT_ERROR);
      case CANONICALISED ->
          Optional.of(end == RedirectEnd.NOT_ELIGIBLE ? CANONICAL_TO_BAD_TARGET : CANONICAL_MOVED);
      case TOKEN_REQUIRED, ERROR_IN_BODY, NO_CONTENT, EMPTY_PAGE -> Optional.of(SOFT_ERROR);
      case TYPE_NOT_INDEXED -> Optional.of(TYPE_NOT_INDEXED);
    };
  }

  private static final class Sources {
    private static final String GUIDE =
        "https://developers.google.com/search/docs/crawling-indexing/";
    static final String HTTP_STATUS = GUIDE + "http-network-errors";
    static final String TROUBLESHOOT = GUIDE + "troubleshoot-crawling-errors";
    static final String ROBOTS_INTRO = GUIDE + "robots/intro";
    static final String ROBOTS_SPEC = GUIDE + "robots/robots_txt";
    static final String FILE_TYPES = GUIDE + "indexable-file-types";
    static final String REDIRECTS = GUIDE + "301-redirects";
    static final String ROBOTS_META = GUIDE + "robots-meta-tag";
    static final String NOINDEX = GUIDE + "block-indexing";
    static final String CANONICAL = GUIDE + "consolidate-duplicate-urls";
  }
}
