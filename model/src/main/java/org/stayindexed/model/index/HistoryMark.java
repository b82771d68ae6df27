package org.stayindexed.model.index;

/** What one run saw of a page as one character, so that many runs fit in a line. */
public enum HistoryMark {
  ELIGIBLE('#', "may be indexed"),
  NOINDEX('n', "noindex"),
  EXPIRED('e', "its unavailable_after has passed"),
  CANONICALISED('c', "canonical is another page"),
  REDIRECTED('r', "redirect"),
  REDIRECT_ERROR('x', "redirect that leads nowhere"),
  CLIENT_ERROR('4', "4xx"),
  SERVER_ERROR('5', "5xx, 429 or a status outside HTTP"),
  NO_ANSWER('!', "no answer, or half of one"),
  ROBOTS('b', "blocked by robots.txt"),
  ROBOTS_UNREACHABLE('u', "robots.txt cannot be read"),
  SOFT_ERROR('s', "an error or nothing behind a 200"),
  FILE('f', "a type of file that is not indexed"),
  UNCERTAIN('?', "uncertain"),
  NOT_FOUND_BY_RUN('_', "not found by a whole crawl"),
  NOT_REACHED('.', "not reached by a partial crawl");

  private final char character;
  private final String meaning;

  HistoryMark(char character, String meaning) {
    this.character = character;
    this.meaning = meaning;
  }

  /** Its character; no two are the same. */
  public char character() {
    return character;
  }

  /** What it stands for, in plain words. */
  public String meaning() {
    return meaning;
  }

  /** That of a page with a deciding reason. */
  public static HistoryMark of(IndexReason reason) {
    return switch (reason) {
      case BLOCKED_BY_ROBOTS -> ROBOTS;
      case ROBOTS_UNREACHABLE, ROBOTS_OUTAGE -> ROBOTS_UNREACHABLE;
      case NO_ANSWER, BROKEN_ANSWER -> NO_ANSWER;
      case NOT_FOUND, GONE, UNAUTHORIZED, FORBIDDEN, CLIENT_ERROR, TOKEN_REQUIRED_STATUS ->
          CLIENT_ERROR;
      case TOO_MANY_REQUESTS, SERVER_ERROR, NON_STANDARD_STATUS -> SERVER_ERROR;
      case TOKEN_REQUIRED, ERROR_IN_BODY, NO_CONTENT, EMPTY_PAGE -> SOFT_ERROR;
      case REDIRECTED -> REDIRECTED;
      case REDIRECT_ERROR, OTHER_REDIRECT -> REDIRECT_ERROR;
      case NOINDEX -> NOINDEX;
      case EXPIRED -> EXPIRED;
      case CANONICALISED -> CANONICALISED;
      case TYPE_NOT_INDEXED -> FILE;
      case NOT_ALLOWED_TO_US, PROCESSING_FAILED, ADDRESS_REFUSED, UNUSUAL_SUCCESS, NOT_MODIFIED ->
          UNCERTAIN;
    };
  }
}
