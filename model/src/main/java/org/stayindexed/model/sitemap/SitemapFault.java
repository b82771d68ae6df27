package org.stayindexed.model.sitemap;

/**
 * What can be wrong with a sitemap file. Names are stable: SQL shows them.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">the sitemap protocol</a>
 */
public enum SitemapFault {
  /** It cannot be fetched: robots.txt forbids it, nobody answers, or with an error. */
  NOT_FETCHED,
  /** It answers with a redirect, which is followed. */
  REDIRECTS,
  /** It is no sitemap: an HTML page, an image, an unknown kind of XML. */
  NOT_A_SITEMAP,
  /** It is no well-formed XML; what stands before the mistake counts. */
  BROKEN_XML,
  /** Its compression breaks off or is damaged; what comes before counts. */
  BROKEN_GZIP,
  /** The connection broke; what came before counts. */
  TRUNCATED,
  /** More than 50 MB (52,428,800 bytes) without compression; what is within counts. */
  TOO_LARGE,
  /** More than 50,000 entries; the first 50,000 count. */
  TOO_MANY_ENTRIES,
  /** It has a document type, which is skipped: what it declares is never read. */
  DOCTYPE,
  /** It has no entry. */
  EMPTY,
  /** Entries without a URL. */
  NO_LOC,
  /** Entries that are no http or https URL, or too long. */
  BAD_URL,
  /** Entries whose URL is not absolute; read as links relative to the sitemap. */
  RELATIVE_URL,
  /** Entries on another host, which this site cannot speak for. */
  OTHER_HOST,
  /** Entries that stand in it several times. */
  DUPLICATE_URL,
  /** Dates that are no W3C date and time; the entry counts without one. */
  BAD_DATE,
  /** An index within an index, which search engines do not follow. */
  NESTED_INDEX,
  /** Further sitemaps that are left alone: nested too deeply, or too many for one crawl. */
  NOT_FOLLOWED
}
