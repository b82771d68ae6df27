package org.stayindexed.crawler.sitemap;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.sitemap.SitemapKind;

/**
 * Which elements of a kind of XML count.
 *
 * @param entry the element of an entry
 * @param loc the element whose text is the URL
 * @param dates the elements whose text is the date
 * @param namespaces where these elements are; elements of extensions have the same names
 */
record SitemapGrammar(
    SitemapKind kind, String entry, String loc, Set<String> dates, Set<String> namespaces) {

  private static final Set<String> RSS_NAMESPACES =
      Set.of(
          "",
          "http://purl.org/rss/1.0/",
          "http://my.netscape.com/rdf/simple/0.9/",
          "http://backend.userland.com/rss2",
          "http://purl.org/dc/elements/1.1/");

  /**
   * The grammar of a root element. Its namespace may be any: files without one, or with a
   * misspelled one, are common and meant.
   */
  static @Nullable SitemapGrammar of(String root, String namespace) {
    return switch (root) {
      case "urlset" -> sitemap(SitemapKind.PAGES, "url", namespace);
      case "sitemapindex" -> sitemap(SitemapKind.INDEX, "sitemap", namespace);
      case "rss", "RDF" ->
          new SitemapGrammar(
              SitemapKind.RSS, "item", "link", Set.of("pubDate", "date"), RSS_NAMESPACES);
      case "feed" ->
          new SitemapGrammar(
              SitemapKind.ATOM, "entry", "", Set.of("updated", "modified"), Set.of(namespace));
      default -> null;
    };
  }

  private static SitemapGrammar sitemap(SitemapKind kind, String entry, String namespace) {
    return new SitemapGrammar(kind, entry, "loc", Set.of("lastmod"), Set.of(namespace));
  }

  boolean owns(String namespace) {
    return namespaces.contains(namespace);
  }

  boolean isEntry(String element) {
    return element.equals(entry);
  }

  boolean isLoc(String element) {
    return element.equals(loc);
  }

  boolean isDate(String element) {
    return dates.contains(element);
  }

  /** An item of RSS without a link may have its URL as its identity. */
  boolean isPermalink(String element) {
    return kind == SitemapKind.RSS && element.equals("guid");
  }

  boolean isText(String element) {
    return isLoc(element) || isDate(element) || isPermalink(element);
  }

  /** Atom names its page in an attribute; a link without relation is an alternate (RFC 4287). */
  boolean isLink(String element, XMLStreamReader xml) {
    if (kind != SitemapKind.ATOM || !element.equals("link")) {
      return false;
    }
    String relation = xml.getAttributeValue(null, "rel");
    return relation == null || relation.equals("alternate");
  }

  /** Where such a link leads. */
  String target(XMLStreamReader xml) {
    String href = xml.getAttributeValue(null, "href");
    return href == null ? "" : Blank.strip(href);
  }
}
