package org.stayindexed.bench;

import java.util.Optional;
import java.util.OptionalInt;

/** The kinds of URLs of the site, and what a right crawl says of each. */
enum PageKind {
  PAGE(200, "", ""),
  MISSING(404, "", "NOT_FOUND"),
  GONE(410, "", "GONE"),
  MOVED(301, "", "REDIRECTED"),
  FOUND(302, "", "REDIRECTED"),
  BROKEN(500, "", "SERVER_ERROR"),
  LIMITED(429, "", "TOO_MANY_REQUESTS"),
  TOKEN(499, "", "TOKEN_REQUIRED_STATUS"),
  ARCGIS(200, "", "TOKEN_REQUIRED"),
  NOINDEX_META(200, "", "NOINDEX"),
  NOINDEX_HEADER(200, "", "NOINDEX"),
  CANONICAL(200, "", "CANONICALISED"),
  DISALLOWED(-1, "/private", "BLOCKED_BY_ROBOTS");

  private final int status;
  private final String folder;
  private final String reason;

  PageKind(int status, String folder, String reason) {
    this.status = status;
    this.folder = folder;
    this.reason = reason;
  }

  /** The status of its own answer, absent where nobody may ask. */
  OptionalInt status() {
    return status < 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** The deciding reason, absent where it is eligible. */
  Optional<String> reason() {
    return Optional.of(reason).filter(text -> !text.isEmpty());
  }

  String folder() {
    return folder;
  }

  /** Whether it is a page with links. */
  boolean hasLinks() {
    return this == PAGE || this == NOINDEX_META || this == NOINDEX_HEADER || this == CANONICAL;
  }
}
