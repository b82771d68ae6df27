package org.stayindexed.crawler.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageRefresh;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.page.XRobotsTag;
import org.stayindexed.model.url.PageUrl;

/** Facts that a header states about its page. */
final class HeaderReader {
  private HeaderReader() {}

  static List<RobotsDirective> directives(Headers headers) {
    List<RobotsDirective> directives = new ArrayList<>(1);
    for (String value : headers.all("X-Robots-Tag")) {
      directives.addAll(XRobotsTag.parse(value));
    }
    return directives;
  }

  /** The links about this page; an anchor says that a link is about something else. */
  static List<LinkHeader.Link> links(Headers headers) {
    List<LinkHeader.Link> links = new ArrayList<>(0);
    for (String value : headers.all("Link")) {
      for (LinkHeader.Link link : LinkHeader.parse(value)) {
        if (!link.parameters().containsKey("anchor")) {
          links.add(link);
        }
      }
    }
    return links;
  }

  /** The links with relation canonical (RFC 6596), the target resolved against the page. */
  static List<CanonicalLink> canonicals(PageUrl url, List<LinkHeader.Link> links) {
    List<CanonicalLink> canonicals = new ArrayList<>(1);
    for (LinkHeader.Link link : links) {
      if (isCanonical(link)) {
        url.resolve(link.target())
            .url()
            .map(
                target ->
                    new CanonicalLink(
                        target,
                        TextReader.cut(link.target(), HtmlReader.MAX_EVIDENCE),
                        "Link: " + link.text()))
            .ifPresent(canonicals::add);
      }
    }
    return canonicals;
  }

  private static boolean isCanonical(LinkHeader.Link link) {
    return link.relations().contains("canonical")
        && HtmlReader.NOT_CANONICAL_WITH.stream().noneMatch(link.parameters()::containsKey);
  }

  /** What else belongs to this page (RFC 8288 section 3). */
  static Set<RelatedLink> related(PageUrl url, List<LinkHeader.Link> links) {
    Set<RelatedLink> related = new LinkedHashSet<>();
    for (LinkHeader.Link link : links) {
      String language = link.parameters().getOrDefault("hreflang", "");
      RelatedLink.relation(link.relations(), language)
          .flatMap(relation -> related(url, link, relation, language))
          .ifPresent(related::add);
    }
    return related;
  }

  private static Optional<RelatedLink> related(
      PageUrl url, LinkHeader.Link link, RelatedLink.Relation relation, String language) {
    return url.resolve(link.target())
        .url()
        .map(
            target ->
                new RelatedLink(
                    relation,
                    relation == RelatedLink.Relation.HREFLANG ? language : "",
                    target,
                    RelatedLink.Place.HEADER));
  }

  static Optional<PageRefresh> refresh(PageUrl url, Headers headers) {
    return headers
        .first("Refresh")
        .flatMap(value -> RefreshReader.read(url, url, value, "Refresh: " + value));
  }
}
