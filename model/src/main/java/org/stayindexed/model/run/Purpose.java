package org.stayindexed.model.run;

/** What a URL is fetched for. Names are stored. */
public enum Purpose {
  /** To be read and judged as a page of the site, and its links to be followed. */
  PAGE,
  /** To be read as a sitemap; it is no page and gets no verdict. */
  SITEMAP,
  /** Only to know whether it answers: the target of a link to another site. */
  LINK_CHECK,
  /** Only to know whether it answers, and with what header: what a page of the site needs. */
  RESOURCE,
  /** To know how the server answers for a page that cannot exist. */
  MISSING_PAGE,
  /**
   * To know whether another address of the site leads to it: http or https, with or without www.
   */
  HOST_VARIANT,
  /** To know whether a page answers with a slash at its end and without. */
  SLASH_VARIANT
}
