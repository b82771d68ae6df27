package org.stayindexed.storage.nights;

/** What a server gives to somebody who asks for a page. */
enum Answer {
  GOOD(200),
  /** Good until {@link Timeline#EXPIRY}, says the page itself. */
  EXPIRING(200),
  NOINDEX(200),
  NOT_FOUND(404),
  GONE(410),
  FORBIDDEN(403),
  TOO_MANY_REQUESTS(429),
  SERVER_ERROR(503),
  /** The server behind the proxy is slow; who asks goes away, and the proxy logs a 499. */
  ABORTED(499),
  /** Nobody is there, so that nobody writes a log either. */
  NO_ANSWER(0),
  REDIRECT_TO_GOOD(301),
  REDIRECT_TO_GONE(301),
  CANONICAL_TO_GONE(200),
  /** robots.txt forbids to ask. */
  DISALLOWED(0),
  /** robots.txt itself fails. */
  ROBOTS_FAILING(0);

  private final int status;

  Answer(int status) {
    this.status = status;
  }

  /** What the log has, 0 where it has nothing. */
  int status() {
    return status;
  }

  boolean logged() {
    return status > 0;
  }

  /** Whether a crawl asks again before it believes this. */
  boolean doubted() {
    return switch (this) {
      case FORBIDDEN, TOO_MANY_REQUESTS, SERVER_ERROR, ABORTED, NO_ANSWER -> true;
      default -> false;
    };
  }
}
