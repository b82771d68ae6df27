package org.stayindexed.model.index;

import static org.stayindexed.model.index.Basis.DOCUMENTED;
import static org.stayindexed.model.index.Basis.INFERRED;
import static org.stayindexed.model.index.Basis.REPORTED;

/** What becomes of a page that is in the index when it begins to answer with a status. */
public enum IndexedPageEffect {
  STAYS(DOCUMENTED, "stays, as far as the status goes"),
  KEEPS_LAST_VERSION(DOCUMENTED, "stays as it is known; a new noindex is not seen"),
  UNCERTAIN(
      DOCUMENTED,
      "only 200 is sure to be indexed; dropped as a soft 404 if it looks like an error"),
  AS_EMPTY_PAGE(INFERRED, "dropped as an empty page when it is crawled again"),
  AS_SOFT_404(INFERRED, "dropped as a soft 404 when it is crawled again"),
  REPLACED(
      DOCUMENTED,
      "replaced by the target when it is crawled again; the move of a whole site takes weeks"),
  USUALLY_STAYS(
      DOCUMENTED, "usually stays under its old URL: a temporary redirect is a weak signal"),
  LOSES_CONTENT(INFERRED, "dropped: the status has no content and leads nowhere"),
  DROPPED_WHEN_SEEN(DOCUMENTED, "dropped when it is crawled again; no time is documented"),
  DROPPED_AFTER_A_DAY(
      REPORTED,
      "dropped when it is crawled again; a 404 is said to be protected for about 24 hours, a 410 a little less"),
  AFTER_TWO_DAYS(DOCUMENTED, "kept for a while; tried again for about 2 days, then dropped"),
  WITHIN_DAYS(
      INFERRED,
      "if it happens to search engines: as if nothing had answered, dropped \"within days\"");

  private final Basis basis;
  private final String text;

  IndexedPageEffect(Basis basis, String text) {
    this.basis = basis;
    this.text = text;
  }

  /** What the sentence rests on. */
  public Basis basis() {
    return basis;
  }

  /** In plain words, behind "a page in the index:". */
  public String text() {
    return text;
  }

  /** That of a code in the status line. */
  static IndexedPageEffect of(int code) {
    return switch (code / 100) {
      case 1 -> UNCERTAIN;
      case 2 -> ofSuccess(code);
      case 3 -> ofRedirect(code);
      case 4 -> ofClientError(code);
      default -> AFTER_TWO_DAYS;
    };
  }

  private static IndexedPageEffect ofSuccess(int code) {
    return switch (code) {
      case 200 -> STAYS;
      case 204, 205 -> AS_EMPTY_PAGE;
      default -> UNCERTAIN;
    };
  }

  private static IndexedPageEffect ofRedirect(int code) {
    return switch (code) {
      case 301, 308 -> REPLACED;
      case 302, 303, 307 -> USUALLY_STAYS;
      case 304 -> KEEPS_LAST_VERSION;
      default -> LOSES_CONTENT;
    };
  }

  private static IndexedPageEffect ofClientError(int code) {
    return switch (code) {
      case 404, 410 -> DROPPED_AFTER_A_DAY;
      case 429 -> AFTER_TWO_DAYS;
      default -> DROPPED_WHEN_SEEN;
    };
  }
}
