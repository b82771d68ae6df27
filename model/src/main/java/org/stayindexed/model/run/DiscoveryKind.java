package org.stayindexed.model.run;

/** The ways in which a run can come to a URL. Names are stable: SQL shows them. */
public enum DiscoveryKind {
  /** The crawl began here. */
  START(1),
  /** A link on a page, that of an image map included. */
  LINK(2),
  /** The target of a redirect, or of a refresh, on the wire or in the page. */
  REDIRECT(4),
  /** A page names it as its canonical. */
  CANONICAL(8),
  /** A page names it as its neighbour: rel=next or rel=prev. */
  PAGINATION(16),
  /** A page, or a sitemap, names it as itself in another language: hreflang. */
  ALTERNATE(32),
  /** A page names it as itself in AMP: rel=amphtml. */
  AMP(64),
  /** A page needs it: an image, a style sheet, a script. */
  RESOURCE(128),
  /** It stands in a sitemap. */
  SITEMAP(256),
  /** The user gave it, with other URLs, in a list. */
  LIST(512),
  /** Somebody asked for it, says the access log. */
  ACCESS_LOG(1024),
  /** An earlier run knew it. */
  EARLIER_RUN(2048);

  private final short bit;

  DiscoveryKind(int bit) {
    this.bit = (short) bit;
  }

  /** Its place in a set of kinds; stored. */
  public short bit() {
    return bit;
  }
}
