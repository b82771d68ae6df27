package org.stayindexed.crawler.robots;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stayindexed.crawler.conformance.Cases;
import org.stayindexed.crawler.conformance.Conformance;
import org.stayindexed.crawler.conformance.Divergences;
import org.stayindexed.crawler.conformance.Suite;
import org.stayindexed.model.url.PageUrl;

/** The cases of Google's own robots.txt parser, and those of crawler-commons. */
@Conformance
class RobotsConformanceTest {
  private static final Divergences FROM_CRAWLER_COMMONS =
      Divergences.NONE
          .and(
              "A product token has no digit (RFC 9309 section 2.2.1): to Google bot1 is bot",
              "cc-robots-014/1",
              "cc-robots-014/2",
              "cc-robots-015/1",
              "cc-robots-048/12",
              "cc-robots-048/13",
              "cc-robots-048/16",
              "cc-robots-048/19",
              "cc-robots-049/12",
              "cc-robots-049/13",
              "cc-robots-049/16",
              "cc-robots-049/19",
              "cc-robots-050/12",
              "cc-robots-050/13",
              "cc-robots-050/16",
              "cc-robots-050/19",
              "cc-robots-052/1",
              "cc-robots-052/2",
              "cc-robots-052/3",
              "cc-robots-052/5",
              "cc-robots-052/6",
              "cc-robots-052/19",
              "cc-robots-053/1",
              "cc-robots-053/2",
              "cc-robots-053/3",
              "cc-robots-053/5",
              "cc-robots-053/6",
              "cc-robots-053/12",
              "cc-robots-053/13",
              "cc-robots-053/16",
              "cc-robots-117/1",
              "cc-robots-125/1",
              "cc-robots-125/2",
              "cc-robots-126/1",
              "cc-robots-127/1",
              "cc-robots-128/1")
          .and(
              "No escape is decoded, as in Google's parser, which RFC 9309 section 2.2.2 would want",
              "cc-robots-030/11",
              "cc-robots-062/3",
              "cc-robots-064/2",
              "cc-robots-071/1",
              "cc-robots-072/1",
              "cc-robots-073/1",
              "cc-robots-115/11")
          .and(
              "Rules for several agents at once: a crawler has one name",
              "cc-robots-075/3",
              "cc-robots-076/1",
              "cc-robots-076/2")
          .and(
              "One user-agent line names one agent (RFC 9309 section 2.2.1)",
              "cc-robots-056/1",
              "cc-robots-083/1",
              "cc-robots-084/1",
              "cc-robots-087/1",
              "cc-robots-088/1",
              "cc-robots-147/2")
          .and(
              "A robots.txt is UTF-8 (RFC 9309 section 2.3), not UTF-16",
              "cc-robots-093/1",
              "cc-robots-094/1")
          .and("Tags are no white space: <BR> behind a rule belongs to it", "cc-robots-109/1")
          .and("A long Crawl-delay slows us down, it forbids nothing", "cc-robots-149/1");

  @Test
  void decidesAsGooglesParserDoes(Cases cases) {
    try (Suite suite = cases.suite("google-robots/allowed", Divergences.NONE)) {
      for (JsonNode row : cases.json("google-robots/allowed.json")) {
        RobotsTxt robots = RobotsTxt.parse(row.path("robots_txt").asText().getBytes(UTF_8));
        suite.check(
            row.path("id").asText(),
            row,
            robots.decide(row.path("agent").asText(), rawPath(row.path("url").asText())).allowed(),
            row.path("allowed").asBoolean());
      }
    }
  }

  @Test
  void readsLinesAndPathsAsGooglesParserDoes(Cases cases) {
    try (Suite suite = cases.suite("google-robots/other", Divergences.NONE)) {
      for (JsonNode row : cases.json("google-robots/other.json")) {
        suite.check(row.path("id").asText(), row, reading(row), row.path("expected").asText());
      }
    }
  }

  private static String reading(JsonNode row) {
    String input = row.path("input").asText();
    return switch (row.path("kind").asText()) {
      case "valid_user_agent_token" ->
          String.valueOf(!input.isEmpty() && AgentToken.of(input).equalsIgnoreCase(input));
      case "parse_valid_directives" -> String.valueOf(directives(row, true));
      case "parse_unknown_directives" -> String.valueOf(directives(row, false));
      case "parse_last_line_seen" -> String.valueOf(lastLine(row));
      case "parse_sitemap" -> RobotsTxt.parse(body(row)).sitemaps().get(0);
      case "path_params_query_of_url" -> RequestPath.of(url(input).pathAndQuery()).octets();
      case "escape_pattern" -> Octets.escaped(octets(input));
      default -> throw new IllegalArgumentException("An unknown kind of case: " + row);
    };
  }

  private static long directives(JsonNode row, boolean known) {
    return Line.linesOf(body(row)).stream()
        .map(Directive::of)
        .flatMap(Optional::stream)
        .filter(directive -> (directive.key() != DirectiveKey.UNKNOWN) == known)
        .count();
  }

  private static int lastLine(JsonNode row) {
    List<Line> lines = Line.linesOf(body(row));
    return lines.get(lines.size() - 1).number();
  }

  private static byte[] body(JsonNode row) {
    return Cases.base64(row.path("input_base64"));
  }

  @Test
  void decidesAsCrawlerCommonsDoes(Cases cases) {
    try (Suite suite = cases.suite("crawler-commons/robots", FROM_CRAWLER_COMMONS)) {
      for (JsonNode row : cases.json("crawler-commons/robots.json")) {
        RobotsTxt robots = RobotsTxt.parse(Cases.base64(row.path("content_base64")));
        String agent = row.path("agents").path(0).asText("*");
        int number = 0;
        for (JsonNode check : row.path("allowed")) {
          suite.check(
              row.path("id").asText() + "/" + ++number,
              new String(Cases.base64(row.path("content_base64")), UTF_8) + check,
              allows(robots, agent, check.path(0).asText()),
              check.path(1).asBoolean());
        }
      }
    }
  }

  private static boolean allows(RobotsTxt robots, String agent, String text) {
    return robots.decide(agent, url(text)).allowed();
  }

  /** Google's parser takes URLs as they are, of any length and not escaped. */
  private static RequestPath rawPath(String url) {
    return new RequestPath(octets(url.isEmpty() ? "/" : url.replaceFirst("^http://[^/]+", "")));
  }

  private static String octets(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return Octets.of(bytes, 0, bytes.length);
  }

  /** Google's parser takes anything for a URL; a page's URL has a scheme and a host. */
  private static PageUrl url(String text) {
    if (text.isEmpty() || text.startsWith("/")) {
      return PageUrl.of("http://foo.bar/").resolve(text).url().orElseThrow();
    }
    return PageUrl.of(text.startsWith("http") ? text : "http://" + text);
  }
}
