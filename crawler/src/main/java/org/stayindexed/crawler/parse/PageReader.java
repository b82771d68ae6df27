package org.stayindexed.crawler.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.model.fetch.ContentType;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.url.PageUrl;

/** Reads what an answer says about itself, from its header and, where it is a page, its body. */
public final class PageReader {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final Set<String> MAYBE_JSON =
      Set.of("application/json", "text/json", "text/plain", "text/javascript");

  /**
   * Raise it with every change after which the same body can give other facts: what was read by
   * another version is not carried over into a new run.
   */
  public static final int VERSION = 5;

  private PageReader() {}

  /**
   * The facts of one answer.
   *
   * @param url what was asked for
   * @param answer status and header
   * @param body the bytes, empty where the body does not count
   */
  public static PageFacts read(PageUrl url, Answered answer, byte[] body) {
    return withHeader(
        url, answer.headers(), readBody(url, answer.headers(), body, PageParts.LINKS));
  }

  /** The facts of a page: those that its header states before those of its body. */
  public static PageFacts withHeader(PageUrl url, Headers headers, PageFacts ofBody) {
    List<RobotsDirective> directives = HeaderReader.directives(headers);
    directives.addAll(ofBody.directives());
    List<LinkHeader.Link> links = HeaderReader.links(headers);
    List<CanonicalLink> canonicals = HeaderReader.canonicals(url, links);
    canonicals.addAll(ofBody.canonicals());
    return new PageFacts(
        ofBody.title(),
        directives,
        canonicals,
        HeaderReader.refresh(url, headers).or(ofBody::refresh),
        ofBody.bodyError(),
        ofBody.links(),
        ofBody.unusableLinks(),
        related(url, links, ofBody),
        ofBody.text());
  }

  private static List<RelatedLink> related(
      PageUrl url, List<LinkHeader.Link> links, PageFacts ofBody) {
    if (links.isEmpty()) {
      return ofBody.related();
    }
    Set<RelatedLink> related = HeaderReader.related(url, links);
    related.addAll(ofBody.related());
    return List.copyOf(related);
  }

  /**
   * The facts of a body alone.
   *
   * @param headers tell what it is; what they say themselves is left out
   */
  public static PageFacts readBody(PageUrl url, Headers headers, byte[] body, PageParts parts) {
    ContentType type = typeOf(headers, body);
    if (body.length > 0 && HTML.contains(type.mediaType())) {
      return HtmlReader.read(url, CharsetSniffer.page(body, type.charset()), parts);
    }
    boolean maybeJson = MAYBE_JSON.contains(type.mediaType()) || type.mediaType().endsWith("+json");
    return new PageFacts(
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        maybeJson ? JsonErrorReader.read(body) : Optional.empty(),
        List.of(),
        0);
  }

  /** By its header, else by its first bytes. */
  static ContentType typeOf(Headers headers, byte[] body) {
    ContentType declared = ContentType.of(headers);
    return declared.equals(ContentType.UNKNOWN) && HtmlSniffer.isHtml(body)
        ? new ContentType("text/html", "")
        : declared;
  }
}
