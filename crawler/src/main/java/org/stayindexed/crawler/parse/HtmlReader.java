package org.stayindexed.crawler.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.page.PageRefresh;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.url.PageUrl;

/**
 * Reads a page in one pass over its elements. Where an element counts only in the head, the head is
 * the one that the HTML parser builds: it ends at the first element that may not stand there.
 */
final class HtmlReader implements NodeFilter {
  static final int MAX_EVIDENCE = 500;

  /** Each costs a pass over what is before it; a page of nothing but such tags must not. */
  private static final int MAX_PLACED = 8;

  /** A canonical with one of these is a different statement and ignored (Google). */
  static final List<String> NOT_CANONICAL_WITH = List.of("hreflang", "lang", "media", "type");

  /** What a link has to be to something that browsers fetch to show the page. */
  private static final List<String> RESOURCES =
      List.of("stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload");

  private final DecodedPage page;
  private final PageParts parts;
  private final List<RobotsDirective> directives = new ArrayList<>(2);
  private final List<Element> canonicals = new ArrayList<>(1);
  private @Nullable Element canonicalInBody;
  private final List<Element> refreshes = new ArrayList<>(0);
  private final List<Element> links = new ArrayList<>(64);
  private final List<Related> related = new ArrayList<>(0);
  private final TextReader text = new TextReader();
  private @Nullable String baseHref;

  /** An element that names a URL as belonging to the page, and how it writes that. */
  private record Related(RelatedLink.Relation relation, Element element, String target) {}

  private HtmlReader(DecodedPage page, PageParts parts) {
    this.page = page;
    this.parts = parts;
  }

  /**
   * What the text of a page says. Where tags stand is asked only of pages that forbid indexing,
   * which are few: knowing it of all would cost every page.
   */
  static PageFacts read(PageUrl url, DecodedPage page, PageParts parts) {
    HtmlReader reader = new HtmlReader(page, parts).parsed(Parser.htmlParser());
    return reader.directives.stream().anyMatch(RobotsDirective::forbidsIndexing)
        ? new HtmlReader(page, parts).parsed(Parser.htmlParser().setTrackPosition(true)).facts(url)
        : reader.facts(url);
  }

  private HtmlReader parsed(Parser parser) {
    Document document = parser.parseInput(page.text(), "");
    document.filter(this);
    return this;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof Element element) {
      text.enter(element);
      return read(element);
    }
    if (node instanceof TextNode between) {
      text.text(between.getWholeText());
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      text.leave(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult read(Element element) {
    return switch (element.normalName()) {
      case "a", "area" -> anchor(element);
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "title" -> title(element);
      case "base" -> base(element);
      case "img", "source", "video", "audio", "track" -> media(element);
      case "script" -> {
        resource(element, element.attr("src"));
        yield FilterResult.SKIP_CHILDREN;
      }
      case "template", "style" -> FilterResult.SKIP_CHILDREN;
      default -> FilterResult.CONTINUE;
    };
  }

  private FilterResult media(Element element) {
    resource(element, element.attr("src"));
    resource(element, element.attr("poster"));
    for (String image : SourceSet.urls(element.attr("srcset"))) {
      resource(element, image);
    }
    return FilterResult.CONTINUE;
  }

  private void resource(Element element, String target) {
    if (parts == PageParts.LINKS_AND_RESOURCES && !target.isBlank()) {
      related.add(new Related(RelatedLink.Relation.RESOURCE, element, target));
    }
  }

  private FilterResult anchor(Element element) {
    if (element.hasAttr("href")) {
      links.add(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult meta(Element element) {
    String name = element.attr("name").strip().toLowerCase(Locale.ROOT);
    if (name.equals(RobotsDirective.EVERYBODY) || name.endsWith("bot")) {
      directives.add(
          new RobotsDirective(
              name, element.attr("content"), evidence(element), byteOffset(element)));
    } else if (name.equals("description")) {
      text.description(element.attr("content"));
    } else if (element.attr("http-equiv").strip().equalsIgnoreCase("refresh")
        && !isIn("noscript", element)) {
      refreshes.add(element);
    }
    return FilterResult.SKIP_CHILDREN;
  }

  private OptionalInt byteOffset(Element element) {
    Range range = element.sourceRange();
    return range.isTracked() && directives.size() < MAX_PLACED
        ? page.byteOffset(range.startPos())
        : OptionalInt.empty();
  }

  private FilterResult link(Element element) {
    if (!element.attr("href").isBlank()) {
      Set<String> relations = RelatedLink.relations(element.attr("rel"));
      if (relations.contains("canonical")
          && NOT_CANONICAL_WITH.stream().noneMatch(element::hasAttr)) {
        canonical(element);
      }
      RelatedLink.relation(relations, element.attr("hreflang"))
          .ifPresent(relation -> related.add(new Related(relation, element, element.attr("href"))));
      if (RESOURCES.stream().anyMatch(relations::contains)) {
        resource(element, element.attr("href"));
      }
    }
    return FilterResult.SKIP_CHILDREN;
  }

  private void canonical(Element element) {
    if (isInHead(element)) {
      canonicals.add(element);
    } else if (canonicalInBody == null) {
      canonicalInBody = element;
    }
  }

  /** An SVG may have titles too; only the one of the head is the page's. */
  private FilterResult title(Element element) {
    if (isInHead(element)) {
      text.title(element);
    }
    return FilterResult.SKIP_CHILDREN;
  }

  private FilterResult base(Element element) {
    if (baseHref == null && element.hasAttr("href")) {
      baseHref = element.attr("href");
    }
    return FilterResult.SKIP_CHILDREN;
  }

  private PageFacts facts(PageUrl url) {
    PageUrl base =
        Optional.ofNullable(baseHref).flatMap(href -> url.resolve(href).url()).orElse(url);
    List<PageLink> pageLinks = new ArrayList<>(links.size());
    int unusable = resolveLinks(base, pageLinks);
    return new PageFacts(
        text.title(),
        directives,
        resolveCanonicals(base),
        resolveRefresh(url, base),
        Optional.empty(),
        pageLinks,
        unusable,
        resolveRelated(base),
        Optional.of(text.pageText()));
  }

  /** One followed link to a target is enough, wherever on the page it stands. */
  private int resolveLinks(PageUrl base, List<PageLink> resolved) {
    Map<PageUrl, PageLink.Follow> targets = new LinkedHashMap<>();
    int unusable = 0;
    for (Element link : links) {
      Optional<PageUrl> target = base.resolve(link.attr("href")).url();
      if (target.isEmpty()) {
        unusable++;
      } else if (isNofollow(link)) {
        targets.putIfAbsent(target.get(), PageLink.Follow.NOFOLLOW);
      } else {
        targets.put(target.get(), PageLink.Follow.FOLLOW);
      }
    }
    targets.forEach((target, follow) -> resolved.add(new PageLink(target, follow)));
    return unusable;
  }

  private static boolean isNofollow(Element link) {
    String rel = link.attr("rel");
    return !rel.isEmpty()
        && List.of(rel.toLowerCase(Locale.ROOT).split("\\s+", -1)).contains("nofollow");
  }

  private List<CanonicalLink> resolveCanonicals(PageUrl base) {
    List<CanonicalLink> resolved = new ArrayList<>(1);
    for (Element element : canonicals) {
      resolve(base, element, RelatedLink.Place.HEAD).ifPresent(resolved::add);
    }
    if (canonicalInBody != null) {
      resolve(base, canonicalInBody, RelatedLink.Place.BODY).ifPresent(resolved::add);
    }
    return resolved;
  }

  private static Optional<CanonicalLink> resolve(
      PageUrl base, Element element, RelatedLink.Place place) {
    return base.resolve(element.attr("href"))
        .url()
        .map(target -> new CanonicalLink(target, written(element), evidence(element), place));
  }

  /**
   * Of what stands in the body, where it does not count, only hreflang is kept here: it is put
   * there by mistake so often that its owner should hear of it.
   */
  private List<RelatedLink> resolveRelated(PageUrl base) {
    Set<RelatedLink> resolved = new LinkedHashSet<>();
    for (Related found : related) {
      boolean inHead = isInHead(found.element());
      boolean hreflang = found.relation() == RelatedLink.Relation.HREFLANG;
      if (inHead || hreflang || found.relation() == RelatedLink.Relation.RESOURCE) {
        base.resolve(found.target())
            .url()
            .map(
                target ->
                    new RelatedLink(
                        found.relation(),
                        hreflang ? found.element().attr("hreflang") : "",
                        target,
                        inHead ? RelatedLink.Place.HEAD : RelatedLink.Place.BODY))
            .ifPresent(resolved::add);
      }
    }
    return List.copyOf(resolved);
  }

  private Optional<PageRefresh> resolveRefresh(PageUrl url, PageUrl base) {
    return refreshes.stream()
        .flatMap(
            element ->
                RefreshReader.read(url, base, element.attr("content"), evidence(element)).stream())
        .findFirst();
  }

  private static boolean isInHead(Element element) {
    return isIn("head", element);
  }

  private static boolean isIn(String ancestor, Element element) {
    Element parent = element.parent();
    while (parent != null && !parent.normalName().equals(ancestor)) {
      parent = parent.parent();
    }
    return parent != null;
  }

  private static String written(Element element) {
    return TextReader.cut(element.attr("href"), MAX_EVIDENCE);
  }

  private static String evidence(Element element) {
    String tag = element.outerHtml();
    String shown = tag.length() <= MAX_EVIDENCE ? tag : TextReader.cut(tag, MAX_EVIDENCE) + "...";
    return shown + (isInHead(element) ? " in the head" : " in the body");
  }
}
