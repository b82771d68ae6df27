package org.stayindexed.crawler.sitemap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.sitemap.SitemapFault;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.url.PageUrl;

/**
 * Reads the XML of a sitemap or a feed in one pass, its encoding found as XML says (appendix F): by
 * its mark or its declaration. Entities other than the five of XML are never resolved, and nothing
 * that a document type, an XInclude or a schema names is opened.
 */
final class XmlSitemap {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";

  private final SitemapCollector collector;
  private final StringBuilder text = new StringBuilder();
  private @Nullable SitemapGrammar grammar;
  private String loc = "";
  private String permalink = "";
  private String date = "";
  private boolean inEntry;
  private boolean inText;

  XmlSitemap(SitemapCollector collector) {
    this.collector = collector;
  }

  /** What it is; {@link SitemapKind#NONE} if its root is none of a sitemap. */
  SitemapKind read(SitemapStream stream) {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(stream);
      while (xml.hasNext()) {
        if (!take(xml.next(), xml)) {
          return SitemapKind.NONE;
        }
      }
    } catch (XMLStreamException e) {
      broken(e);
    }
    return grammar == null ? SitemapKind.NONE : grammar.kind();
  }

  /** The one of the JDK, whatever else is on the class path: its safety is what was tested. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("it refers to " + systemId + ", which is not opened");
        });
    return factory;
  }

  /** Takes one event; false if this is no sitemap. */
  private boolean take(int event, XMLStreamReader xml) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        if (grammar == null) {
          return root(xml);
        }
        start(grammar, xml);
      }
      case XMLStreamConstants.END_ELEMENT -> end(xml);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          append(xml);
      case XMLStreamConstants.DTD -> collector.fault(SitemapFault.DOCTYPE, "");
      default -> {}
    }
    return true;
  }

  private boolean root(XMLStreamReader xml) {
    grammar = SitemapGrammar.of(xml.getLocalName(), namespace(xml));
    if (grammar == null) {
      collector.notASitemap("its root element is " + xml.getLocalName());
    }
    return grammar != null;
  }

  private void start(SitemapGrammar rules, XMLStreamReader xml) {
    String name = xml.getLocalName();
    String namespace = namespace(xml);
    inText = false;
    if (rules.owns(namespace)) {
      startOwn(rules, name, xml);
    } else if (namespace.equals(XHTML) && name.equals("link")) {
      alternate(xml);
    } else if (namespace.equals(IMAGE) && name.equals("image")) {
      collector.addImage();
    }
  }

  /** Some write the URL into the entry itself, or several URLs into one entry: all are meant. */
  private void startOwn(SitemapGrammar rules, String name, XMLStreamReader xml) {
    boolean another = rules.isEntry(name) || (rules.isLoc(name) && !loc.isEmpty());
    if (another) {
      addEntry();
      inEntry = true;
    } else if (inEntry && rules.isLink(name, xml) && loc.isEmpty()) {
      loc = rules.target(xml);
    }
    if (inEntry && (rules.isEntry(name) || rules.isText(name))) {
      text.setLength(0);
      inText = true;
    }
  }

  private void alternate(XMLStreamReader xml) {
    String href = xml.getAttributeValue(null, "href");
    if (href != null && "alternate".equals(xml.getAttributeValue(null, "rel"))) {
      String language = xml.getAttributeValue(null, "hreflang");
      collector.addAlternate(href, language == null ? "" : Blank.strip(language));
    }
  }

  private void append(XMLStreamReader xml) {
    if (inText && text.length() <= PageUrl.MAX_LENGTH) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
  }

  private void end(XMLStreamReader xml) {
    if (grammar == null || !grammar.owns(namespace(xml))) {
      return;
    }
    String name = xml.getLocalName();
    if (inText) {
      take(grammar, name, Blank.strip(text.toString()));
      inText = false;
    }
    if (grammar.isEntry(name)) {
      addEntry();
    }
  }

  private void take(SitemapGrammar rules, String element, String value) {
    if (rules.isDate(element)) {
      date = value;
    } else if (rules.isPermalink(element)) {
      permalink = value.startsWith("http") ? value : "";
    } else if (loc.isEmpty()) {
      loc = value;
    }
  }

  private void addEntry() {
    if (inEntry) {
      collector.add(loc.isEmpty() ? permalink : loc, date);
    }
    collector.endEntry();
    inEntry = false;
    loc = "";
    permalink = "";
    date = "";
  }

  private void broken(XMLStreamException e) {
    if (inEntry && !loc.isEmpty()) {
      addEntry();
    }
    if (!collector.isCut()) {
      collector.fault(
          SitemapFault.BROKEN_XML,
          "line "
              + e.getLocation().getLineNumber()
              + ": "
              + firstLine(String.valueOf(e.getMessage())));
    }
  }

  /** The JDK says where it is before it says what it is. */
  private static String firstLine(String message) {
    int what = message.indexOf("Message: ");
    String said = what < 0 ? message : message.substring(what + "Message: ".length());
    return said.lines().findFirst().orElse("");
  }

  private static String namespace(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }
}
