package org.stayindexed.model.finding;

import java.util.Optional;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.IndexReason;

/** What a page is to the pages that lead to it. */
public enum PageKind {
  /** No run ever saw it, so that nothing is known. */
  UNSEEN,
  /** It may be indexed. */
  ELIGIBLE,
  /** It leads to another page. */
  REDIRECT,
  /** It fails: a 4xx, a 5xx, no answer, an error in its body. */
  ERROR,
  /** It says noindex. */
  NOINDEX,
  /** robots.txt forbids it. */
  BLOCKED,
  /** It names another page as canonical. */
  CANONICALISED,
  /** It is a file of a type that is not indexed, a download perhaps. */
  FILE,
  /** Nothing is sure: it was not asked for, or answered in a way that says too little. */
  UNCERTAIN;

  /** What the verdict on a page amounts to. */
  public static PageKind of(Eligibility verdict, Optional<IndexReason> reason) {
    return switch (verdict) {
      case ELIGIBLE -> ELIGIBLE;
      case UNCERTAIN -> UNCERTAIN;
      case NOT_ELIGIBLE -> reason.map(PageKind::of).orElse(UNCERTAIN);
    };
  }

  private static PageKind of(IndexReason reason) {
    return switch (reason) {
      case REDIRECTED -> REDIRECT;
      case NOINDEX -> NOINDEX;
      case CANONICALISED -> CANONICALISED;
      case BLOCKED_BY_ROBOTS -> BLOCKED;
      case TYPE_NOT_INDEXED -> FILE;
      case ROBOTS_UNREACHABLE,
          ROBOTS_OUTAGE,
          NOT_ALLOWED_TO_US,
          PROCESSING_FAILED,
          ADDRESS_REFUSED,
          UNUSUAL_SUCCESS,
          NOT_MODIFIED ->
          UNCERTAIN;
      default -> ERROR;
    };
  }
}
