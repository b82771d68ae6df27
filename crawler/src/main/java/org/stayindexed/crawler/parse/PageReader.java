package org.stayindexed.crawler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.url.PageUrl;

/** Reads what an answer says about itself, from its header and, where it is a page, its body. */
public final class PageReader {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final Set<String> MAYBE_JSON =
      Set.of("application/json", "text/json", "text/plain", "text/javascript");

  private PageReader() {}

  /**
   * The facts of one answer.
   *
   * @param url what was asked for
   * @param answer status and header
   * @param body the bytes, empty where the body does not count
   */
  public static PageFacts read(PageUrl url, Answered answer, byte[] body) {
    Headers headers = answer.headers();
    List<RobotsDirective> directives = HeaderReader.directives(headers);
    PageFacts ofBody = ofBody(url, headers, body, directives);
    List<CanonicalLink> canonicals = new ArrayList<>(HeaderReader.canonicals(url, headers));
    canonicals.addAll(ofBody.canonicals());
    return new PageFacts(
        ofBody.title(),
        ofBody.directives(),
        canonicals,
        HeaderReader.refresh(url, headers).or(ofBody::refresh),
        ofBody.bodyError(),
        ofBody.links(),
        ofBody.unusableLinks());
  }

  private static PageFacts ofBody(
      PageUrl url, Headers headers, byte[] body, List<RobotsDirective> directives) {
    ContentType type = ContentType.of(headers, body);
    if (body.length > 0 && HTML.contains(type.mediaType())) {
      return HtmlReader.read(url, CharsetSniffer.decode(body, type.charset()), directives);
    }
    boolean maybeJson = MAYBE_JSON.contains(type.mediaType()) || type.mediaType().endsWith("+json");
    return new PageFacts(
        Optional.empty(),
        directives,
        List.of(),
        Optional.empty(),
        maybeJson ? JsonErrorReader.read(body) : Optional.empty(),
        List.of(),
        0);
  }
}
