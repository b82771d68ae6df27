package org.stayindexed.crawler.sitemap;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Predicate;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.sitemap.SitemapFault;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.url.PageUrl;

/**
 * Reads a sitemap of any kind: XML, its index, text, RSS, Atom, each with gzip or without. What it
 * is decides its content; names and Content-Type are often wrong. Never throws on what a site may
 * send, and never opens anything that the file names. Safe for many threads.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">the sitemap protocol</a>
 */
public final class SitemapReader {
  /** The most that counts of a sitemap without its compression: 50 MB. */
  public static final int MAX_BYTES = 52_428_800;

  /** Where a page tells that it is HTML. */
  private static final int HEAD_BYTES = 1_024;

  private final Predicate<PageUrl> ours;

  /**
   * A reader.
   *
   * @param ours whether a URL belongs to the site that is crawled, so that its sitemaps may name it
   *     wherever they are
   */
  public SitemapReader(Predicate<PageUrl> ours) {
    this.ours = ours;
  }

  /**
   * Reads one file.
   *
   * @param url where it is from
   * @param body its bytes, as far as they came
   * @param facts whether they are all
   */
  public SitemapContent read(PageUrl url, byte[] body, BodyFacts facts) {
    SitemapCollector collector =
        new SitemapCollector(url, page -> page.host().equals(url.host()) || ours.test(page));
    switch (facts.end()) {
      case COMPLETE, CONFIRMED -> {}
      case CUT_AT_LIMIT -> collector.cut(SitemapFault.TOO_LARGE, "");
      case BROKEN -> collector.cut(SitemapFault.TRUNCATED, facts.failure().orElseThrow().name());
    }
    SitemapKind kind =
        read(new SitemapStream(new ByteArrayInputStream(body), collector), collector);
    return collector.content(kind);
  }

  private static SitemapKind read(SitemapStream stream, SitemapCollector collector) {
    byte[] head = stream.head(HEAD_BYTES);
    String start = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").strip();
    int markup = start.indexOf('<');
    if (markup < 0 || markup > 3) {
      return TextSitemap.read(stream, collector);
    }
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.contains("<!doctype html") || lower.contains("<html")) {
      collector.fault(SitemapFault.NOT_A_SITEMAP, "it is an HTML page");
      return SitemapKind.NONE;
    }
    return new XmlSitemap(collector).read(stream);
  }
}
