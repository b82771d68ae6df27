package org.stayindexed.crawler.parse;

/** What is read of a page. */
public enum PageParts {
  /** What it says and where it leads. */
  LINKS(0),
  /** Also what it needs to be shown: images, media, scripts, style sheets, icons and fonts. */
  LINKS_AND_RESOURCES(1_001);

  private final int above;

  PageParts(int above) {
    this.above = above;
  }

  /**
   * The version of the reader of these parts: what one of them read does not stand for the other.
   */
  public int version() {
    return PageReader.VERSION + above;
  }
}
