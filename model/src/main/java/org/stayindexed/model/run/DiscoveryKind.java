package org.stayindexed.model.run;

/** The ways in which a run can come to a URL. Names are stable: SQL shows them. */
public enum DiscoveryKind {
  /** The crawl began here. */
  START,
  /** A link on a page, that of an image map included. */
  LINK,
  /** The target of a redirect, or of a refresh, on the wire or in the page. */
  REDIRECT,
  /** A page names it as its canonical. */
  CANONICAL,
  /** A page names it as its neighbour: rel=next or rel=prev. */
  PAGINATION,
  /** A page, or a sitemap, names it as itself in another language: hreflang. */
  ALTERNATE,
  /** A page names it as itself in AMP: rel=amphtml. */
  AMP,
  /** A page needs it: an image, a style sheet, a script. */
  RESOURCE,
  /** It stands in a sitemap. */
  SITEMAP,
  /** The user gave it, with other URLs, in a list. */
  LIST,
  /** Somebody asked for it, says the access log. */
  ACCESS_LOG,
  /** An earlier run knew it. */
  EARLIER_RUN
}
