package org.stayindexed.crawler.run;

import java.util.List;
import org.stayindexed.model.url.PageUrl;

/**
 * Where a crawl takes URLs from, besides links.
 *
 * @param sitemaps whether it looks for the sitemaps of the site
 * @param givenSitemaps sitemaps that are read in any case
 * @param list if there is any: these URLs are looked at and no others, but for those that they
 *     redirect to
 * @param logs whether URLs are looked at that only access logs know
 * @param resources whether it is asked for what pages need: images, scripts, style sheets
 * @param probes whether a few requests are made to know how the server answers for pages that
 *     cannot exist, and for other addresses of the site
 */
public record UrlSources(
    Use sitemaps,
    List<PageUrl> givenSitemaps,
    List<PageUrl> list,
    Use logs,
    Use resources,
    Use probes) {

  /** The sitemaps of the site, and nothing else. */
  public static final UrlSources DEFAULT =
      new UrlSources(Use.TAKEN, List.of(), List.of(), Use.LEFT_OUT);

  /** Whether a source is used. */
  public enum Use {
    TAKEN,
    LEFT_OUT
  }

  /** Sources of pages alone. */
  public UrlSources(Use sitemaps, List<PageUrl> givenSitemaps, List<PageUrl> list, Use logs) {
    this(sitemaps, givenSitemaps, list, logs, Use.LEFT_OUT, Use.LEFT_OUT);
  }

  public UrlSources {
    givenSitemaps = List.copyOf(givenSitemaps);
    list = List.copyOf(list);
  }

  /** Whether only the URLs of a list are looked at. */
  public boolean onlyList() {
    return !list.isEmpty();
  }
}
