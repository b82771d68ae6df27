package org.stayindexed.crawler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageRefresh;
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
    String mediaType = answer.mediaType().orElse("");
    Optional<String> contentType = answer.headers().first("Content-Type");
    PageFacts ofBody = PageFacts.NONE;
    if (body.length > 0 && HTML.contains(mediaType)) {
      ofBody = HtmlReader.read(url, CharsetSniffer.decode(body, contentType.orElse("")));
    } else if (body.length > 0 && (MAYBE_JSON.contains(mediaType) || mediaType.endsWith("+json"))) {
      ofBody = withBodyError(body);
    }
    return withHeader(url, answer, ofBody);
  }

  private static PageFacts withBodyError(byte[] body) {
    return new PageFacts(
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        JsonErrorReader.read(body),
        List.of(),
        0);
  }

  private static PageFacts withHeader(PageUrl url, Answered answer, PageFacts ofBody) {
    List<RobotsDirective> directives = HeaderReader.directives(answer.headers());
    List<CanonicalLink> canonicals = HeaderReader.canonicals(url, answer.headers());
    Optional<PageRefresh> refresh = HeaderReader.refresh(url, answer.headers());
    if (directives.isEmpty() && canonicals.isEmpty() && refresh.isEmpty()) {
      return ofBody;
    }
    List<RobotsDirective> allDirectives = new ArrayList<>(directives);
    allDirectives.addAll(ofBody.directives());
    List<CanonicalLink> allCanonicals = new ArrayList<>(canonicals);
    allCanonicals.addAll(ofBody.canonicals());
    return new PageFacts(
        ofBody.title(),
        allDirectives,
        allCanonicals,
        refresh.or(ofBody::refresh),
        ofBody.bodyError(),
        ofBody.links(),
        ofBody.unusableLinks());
  }
}
