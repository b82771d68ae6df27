package org.stayindexed.crawler.robots;

import java.nio.charset.StandardCharsets;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.url.PageUrl;

/** Short ways to write down a robots.txt and to ask it. */
final class Given {
  private Given() {}

  /** A file of these lines. */
  static RobotsTxt lines(String... lines) {
    return text(String.join("\n", lines));
  }

  /** A file of the lines of a table cell, which are parted by {@code ~}. */
  static RobotsTxt cell(String cell) {
    return lines(cell.split(" *~ *", -1));
  }

  static RobotsTxt text(String text) {
    return RobotsTxt.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  static PageUrl url(String pathAndQuery) {
    return PageUrl.of("https://example.com" + pathAndQuery);
  }

  /** The decision in a few words: {@code disallowed by line 2}, {@code allowed by no rule}. */
  static String answer(RobotsTxt robots, String agent, String pathAndQuery) {
    RobotsDecision decision = robots.decide(agent, url(pathAndQuery));
    String line = decision.evidence().replaceFirst("^robots\\.txt (line \\d+): .*", "$1");
    return (decision.allowed() ? "allowed by " : "disallowed by ")
        + (line.isEmpty() ? "no rule" : line);
  }
}
