package org.stayindexed.model.index;

/**
 * What a status does to crawling.
 *
 * <p>Source: Google, "HTTP status codes, network and DNS errors" and "Reduce the Google crawl
 * rate".
 */
public enum CrawlEffect {
  NORMAL("as before"),
  SAVES_CRAWLING("as before, and cheaper: the body is not sent again"),
  FOLLOWED("its target is crawled, at most 10 redirects in a row"),
  URL_LESS_OFTEN("this URL less and less often; other pages of the host as before"),
  HOST_SLOWS_DOWN("search engines slow down for the whole host while many answers are so");

  private final String text;

  CrawlEffect(String text) {
    this.text = text;
  }

  /** In plain words, behind "crawling:". */
  public String text() {
    return text;
  }

  /** That of a code in the status line; 429 counts as a server error, as all outside of HTTP do. */
  static CrawlEffect of(int code) {
    if (code == 429) {
      return HOST_SLOWS_DOWN;
    }
    return switch (code / 100) {
      case 1, 2 -> NORMAL;
      case 3 -> ofRedirect(code);
      case 4 -> URL_LESS_OFTEN;
      default -> HOST_SLOWS_DOWN;
    };
  }

  private static CrawlEffect ofRedirect(int code) {
    return switch (code) {
      case 301, 302, 303, 307, 308 -> FOLLOWED;
      case 304 -> SAVES_CRAWLING;
      default -> NORMAL;
    };
  }
}
