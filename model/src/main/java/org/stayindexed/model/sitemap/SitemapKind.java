package org.stayindexed.model.sitemap;

/** What a sitemap file is, by its content. Names are stable: SQL shows them. */
public enum SitemapKind {
  /** XML with pages: {@code urlset}. */
  PAGES,
  /** XML with further sitemaps: {@code sitemapindex}. */
  INDEX,
  /** One URL a line. */
  TEXT,
  /** RSS 0.9 to 2.0. */
  RSS,
  /** Atom (RFC 4287). */
  ATOM,
  /** No sitemap, or nobody could read it. */
  NONE
}
