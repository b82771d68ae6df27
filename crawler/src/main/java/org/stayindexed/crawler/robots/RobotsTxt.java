package org.stayindexed.crawler.robots;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.url.PageUrl;

/**
 * One robots.txt, read and matched as Googlebot reads and matches it: RFC 9309, and where Google's
 * published parser departs from it, that parser.
 *
 * <p>Where they differ, so that nobody "repairs" it: Google forgives common misspellings and a
 * missing colon; it never decodes an escape, so that {@code /%61} does not match {@code /a}
 * although section 2.2.2 asks for it; it escapes nothing within ASCII, so that a rule with a space
 * matches no URL; and an {@code Allow: /dir/index.html} allows {@code /dir/} too.
 *
 * <p>Anything can be parsed; what is no directive is ignored, so that an HTML page has no rules.
 * Immutable, may be shared between threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 * @see <a
 *     href="https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt">Google's
 *     interpretation</a>
 */
public final class RobotsTxt {
  /** A robots.txt without a line: everything is allowed to everybody. */
  public static final RobotsTxt EMPTY = parse(new byte[0]);

  /** "The /robots.txt URI is implicitly allowed" (RFC 9309 section 2.2.2). */
  private static final String ITSELF = "/robots.txt";

  private final Map<String, AgentSection> sections;
  private final List<String> sitemaps;

  RobotsTxt(Map<String, AgentSection> sections, List<String> sitemaps) {
    this.sections = Map.copyOf(sections);
    this.sitemaps = List.copyOf(sitemaps);
  }

  /** Reads a robots.txt; only its first 500 KiB count. */
  public static RobotsTxt parse(byte[] body) {
    SectionCollector collector = new SectionCollector();
    for (Line line : Line.linesOf(body)) {
      Directive.of(line).ifPresent(collector::add);
    }
    return collector.finished();
  }

  /**
   * Whether a user agent may fetch a URL of this robots.txt's origin, and the line that says so.
   *
   * @param agentToken a product token such as {@code Googlebot}, in any case, perhaps with a
   *     version ({@code Googlebot/2.1}); no whole User-Agent header, which no group can name
   */
  public RobotsDecision decide(String agentToken, PageUrl url) {
    String pathAndQuery = url.pathAndQuery();
    return pathAndQuery.equals(ITSELF)
        ? RobotsDecision.ALLOWED
        : decide(agentToken, RequestPath.of(pathAndQuery));
  }

  RobotsDecision decide(String agentToken, RequestPath path) {
    return sectionOf(agentToken).decide(path);
  }

  /**
   * The pause between two requests that the user agent is asked for; Google ignores it (RFC 9309
   * section 2.2.4 leaves such records to the crawler). Of several values the longest, which obeys
   * them all. Never negative; values above 68 years are read as 68 years, so that every unit of
   * time can hold them.
   */
  public Optional<Duration> crawlDelay(String agentToken) {
    return sectionOf(agentToken).crawlDelay();
  }

  /** The values of all Sitemap lines in their order, as they stand: any text, not yet a URL. */
  public List<String> sitemaps() {
    return sitemaps;
  }

  /**
   * The groups that name the agent, or its stand-in; only if there is none, those of {@code *}, and
   * never both (RFC 9309 section 2.2.1).
   */
  AgentSection sectionOf(String agentToken) {
    String agent = AgentToken.asking(agentToken);
    AgentSection own = sections.get(agent);
    if (own != null) {
      return own;
    }
    AgentSection everybody = sections.getOrDefault(AgentToken.EVERYBODY, AgentSection.NONE);
    return AgentToken.standIn(agent)
        .map(standIn -> sections.getOrDefault(standIn, everybody))
        .orElse(everybody);
  }
}
