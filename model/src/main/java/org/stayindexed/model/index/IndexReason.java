package org.stayindexed.model.index;

import static org.stayindexed.model.index.Basis.DOCUMENTED;
import static org.stayindexed.model.index.Basis.INFERRED;
import static org.stayindexed.model.index.Eligibility.NOT_ELIGIBLE;
import static org.stayindexed.model.index.Eligibility.UNCERTAIN;

/**
 * Why a page is not eligible for the index, or why that is uncertain. Names are stable: SQL shows
 * them.
 */
public enum IndexReason {
  BLOCKED_BY_ROBOTS(
      NOT_ELIGIBLE,
      "Blocked by robots.txt",
      "Blocked by robots.txt",
      DOCUMENTED,
      Sources.ROBOTS_INTRO,
      "Remove the Disallow line if the page should be indexed. To keep it out of the index, allow crawling and use noindex instead."),
  ROBOTS_UNREACHABLE(
      NOT_ELIGIBLE,
      "robots.txt cannot be read",
      "Server error (5xx)",
      DOCUMENTED,
      Sources.ROBOTS_SPEC,
      "Make robots.txt answer 200 or 404. While it answers 5xx or 429, or not at all, search engines stop crawling the whole site."),
  ROBOTS_OUTAGE(
      UNCERTAIN,
      "Not fetched while robots.txt cannot be read",
      "-",
      DOCUMENTED,
      Sources.ROBOTS_SPEC,
      "Make robots.txt answer 200 or 404. After 12 hours without it Google goes on by its last copy, for 30 days; Stayindexed fetches nothing until it can be read."),
  NOT_ALLOWED_TO_US(
      UNCERTAIN,
      "Not fetched: robots.txt refuses Stayindexed",
      "-",
      INFERRED,
      Sources.ROBOTS_SPEC,
      "Googlebot may fetch this page, Stayindexed may not. Add a group for the user agent Stayindexed to robots.txt to have it checked."),
  PROCESSING_FAILED(
      UNCERTAIN,
      "Stayindexed failed on this page",
      "-",
      INFERRED,
      Sources.HTTP_STATUS,
      "This is an error of ours and says nothing about the page; please report it with the log."),
  ADDRESS_REFUSED(
      UNCERTAIN,
      "Not fetched: private address or blocked port",
      "-",
      INFERRED,
      Sources.HTTP_STATUS,
      "Stayindexed does not connect there, and search engines cannot. If the address is in a network of your own, crawl with --allow-private; otherwise remove the link."),
  NO_ANSWER(
      NOT_ELIGIBLE,
      "No answer",
      "Server error (5xx)",
      DOCUMENTED,
      Sources.HTTP_STATUS,
      "Repair the connection, see the failure class. Pages that stay unreachable are removed within days."),
  BROKEN_ANSWER(
      NOT_ELIGIBLE,
      "Answer broke off",
      "Server error (5xx)",
      INFERRED,
      Sources.HTTP_STATUS,
      "The status came, the body did not come whole. Look for a proxy or upstream that closes connections early."),
  NOT_FOUND(
      NOT_ELIGIBLE,
      "Not found (404)",
      "Not found (404)",
      DOCUMENTED,
      Sources.HTTP_STATUS,
      "Restore the page, redirect it to its successor, or remove the links to it."),
  GONE(
      NOT_ELIGIBLE,
      "Gone (410)",
      "Not found (404)",
      DOCUMENTED,
      Sources.HTTP_STATUS,
      "Restore the page if that was not meant, otherwise remove the links to it."),
  UNAUTHORIZED(
      NOT_ELIGIBLE,
      "Login required (401)",
      "Blocked due to unauthorized request (401)",
      DOCUMENTED,
      Sources.HTTP_STATUS,
      "Let crawlers read the page without a login if it should be indexed."),
  FORBIDDEN(
      NOT_ELIGIBLE,
      "Access forbidden (403)",
      "Blocked due to access forbidden (403)",
      DOCUMENTED,
      Sources.HTTP_STATUS,
      "Look whether a firewall or bot wall refuses crawlers; if only Stayindexed is refused, allow its user agent."),
  CLIENT_ERROR(
      NOT_ELIGIBLE,
      "Other 4xx",
      "URL blocked due to other 4xx issue",
      DOCUMENTED,
      Sources.HTTP_STATUS,
      "Every 4xx but 429 removes the page from the index when it is crawled again."),
  TOKEN_REQUIRED_STATUS(
      NOT_ELIGIBLE,
      "Token required or invalid (498, 499)",
      "URL blocked due to other 4xx issue",
      DOCUMENTED,
      Sources.HTTP_STATUS,
      "For ArcGIS: share the service with everybody, or fetch it with a token in the header X-Esri-Authorization."),
  TOKEN_REQUIRED(
      NOT_ELIGIBLE,
      "Token required, inside a 200 answer",
      "Soft 404",
      INFERRED,
      Sources.ARCGIS,
      "The server says 200 and reports 498 or 499 in the body. Share the service with everybody, or send a token in the header X-Esri-Authorization, never in the query."),
  TOO_MANY_REQUESTS(
      NOT_ELIGIBLE,
      "Too many requests (429)",
      "Server error (5xx)",
      DOCUMENTED,
      Sources.HTTP_STATUS,
      "Search engines treat 429 as a server error. It may be caused by this crawl: crawl with a longer --delay and see whether it stays."),
  SERVER_ERROR(
      NOT_ELIGIBLE,
      "Server error (5xx)",
      "Server error (5xx)",
      DOCUMENTED,
      Sources.HTTP_STATUS,
      "Repair the server. Search engines slow down for the whole host and drop the page when the error lasts."),
  NON_STANDARD_STATUS(
      NOT_ELIGIBLE,
      "Refused with a status outside HTTP",
      "Server error (5xx)",
      DOCUMENTED,
      Sources.RFC_9110_STATUS,
      "Statuses outside 100 to 599 are treated as 5xx. Usually a bot wall: look whether it refuses search engines too."),
  ERROR_IN_BODY(
      NOT_ELIGIBLE,
      "An error inside a 200 answer",
      "Soft 404",
      INFERRED,
      Sources.HTTP_STATUS,
      "The server says 200 and reports an error in the body. Answer with the status of the error."),
  NO_CONTENT(
      NOT_ELIGIBLE,
      "No content (204, 205)",
      "Soft 404",
      INFERRED,
      Sources.HTTP_STATUS,
      "An answer without content cannot be indexed; answer 200 with the page, or 404."),
  EMPTY_PAGE(
      NOT_ELIGIBLE,
      "An empty answer with status 200",
      "Soft 404",
      INFERRED,
      Sources.HTTP_STATUS,
      "Nothing follows the header, so there is nothing to index; answer with the page, or 404."),
  TYPE_NOT_INDEXED(
      NOT_ELIGIBLE,
      "A type of file that is not indexed",
      "Crawled - currently not indexed",
      INFERRED,
      Sources.FILE_TYPES,
      "Nothing to do if it is a download. If it is a page, send Content-Type: text/html."),
  UNUSUAL_SUCCESS(
      UNCERTAIN,
      "Unusual success status",
      "-",
      DOCUMENTED,
      Sources.HTTP_STATUS,
      "Only 200 is sure to be indexable; answer 200."),
  NOT_MODIFIED(
      UNCERTAIN,
      "Not modified (304)",
      "-",
      DOCUMENTED,
      Sources.HTTP_STATUS,
      "The index keeps the version that it has, which Stayindexed cannot see; answer 304 only to a request that carries a condition."),
  REDIRECTED(
      NOT_ELIGIBLE,
      "Page with redirect",
      "Page with redirect",
      DOCUMENTED,
      Sources.REDIRECTS,
      "Nothing to do if the target is the page that should be indexed; link to the target directly."),
  REDIRECT_ERROR(
      NOT_ELIGIBLE,
      "Redirect error",
      "Redirect error",
      DOCUMENTED,
      Sources.HTTP_STATUS,
      "Make the redirect lead to a page in at most 10 hops, best in one."),
  OTHER_REDIRECT(
      NOT_ELIGIBLE,
      "Other 3xx",
      "Redirect error",
      INFERRED,
      Sources.HTTP_STATUS,
      "This status has no content and leads nowhere; answer 301 or 308 with a Location, or 200 with the page."),
  NOINDEX(
      NOT_ELIGIBLE,
      "Excluded by noindex",
      "Excluded by 'noindex' tag",
      DOCUMENTED,
      Sources.NOINDEX,
      "Remove the noindex if the page should be indexed."),
  EXPIRED(
      NOT_ELIGIBLE,
      "Its unavailable_after date has passed",
      "Excluded by 'noindex' tag",
      DOCUMENTED,
      Sources.ROBOTS_META,
      "Remove the date, or name a later one, if the page should stay indexed."),
  CANONICALISED(
      NOT_ELIGIBLE,
      "Canonical is another page",
      "Alternate page with proper canonical tag",
      DOCUMENTED,
      Sources.CANONICAL,
      "Nothing to do if the canonical page is the one that should be indexed. It is a hint: engines may choose otherwise.");

  private final Eligibility effect;
  private final String title;
  private final String searchConsoleName;
  private final Basis basis;
  private final String source;
  private final String advice;

  IndexReason(
      Eligibility effect,
      String title,
      String searchConsoleName,
      Basis basis,
      String source,
      String advice) {
    this.effect = effect;
    this.title = title;
    this.searchConsoleName = searchConsoleName;
    this.basis = basis;
    this.source = source;
    this.advice = advice;
  }

  /** What it makes of the verdict. */
  public Eligibility effect() {
    return effect;
  }

  /** A heading in plain words. */
  public String title() {
    return title;
  }

  /** What Google's Search Console calls it, {@code -} where it has no name for it. */
  public String searchConsoleName() {
    return searchConsoleName;
  }

  /** Whether it is documented, reported or inferred. */
  public Basis basis() {
    return basis;
  }

  /** The address of the page that states it. */
  public String source() {
    return source;
  }

  /** What the owner of the page can do. */
  public String advice() {
    return advice;
  }

  private static final class Sources {
    private static final String GOOGLE = "https://developers.google.com/";
    static final String HTTP_STATUS = GOOGLE + "search/docs/crawling-indexing/http-network-errors";
    static final String ROBOTS_INTRO = GOOGLE + "search/docs/crawling-indexing/robots/intro";
    static final String ROBOTS_SPEC = GOOGLE + "search/docs/crawling-indexing/robots/robots_txt";
    static final String REDIRECTS = GOOGLE + "search/docs/crawling-indexing/301-redirects";
    static final String ROBOTS_META = GOOGLE + "search/docs/crawling-indexing/robots-meta-tag";
    static final String NOINDEX = GOOGLE + "search/docs/crawling-indexing/block-indexing";
    static final String CANONICAL =
        GOOGLE + "search/docs/crawling-indexing/consolidate-duplicate-urls";
    static final String FILE_TYPES = GOOGLE + "search/docs/crawling-indexing/indexable-file-types";
    static final String RFC_9110_STATUS = "https://www.rfc-editor.org/rfc/rfc9110.html#section-15";
    static final String ARCGIS =
        "https://developers.arcgis.com/rest/services-reference/enterprise/";
  }
}
