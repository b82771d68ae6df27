package org.stayindexed.model.risk;

/** How a site says that it wants a page in the index. */
public enum Wish {
  /** The last run that saw the page found a link or a redirect to it, or started from it. */
  LINKED,
  /** A sitemap of the site names it, by its last reading. */
  SITEMAP
}
