package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stayindexed.crawler.robots.RobotsTxt;
import org.stayindexed.model.index.Engine;
import org.stayindexed.model.index.StoredPage;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.report.Text;
import org.stayindexed.storage.VerdictReader;
import org.stayindexed.storage.view.VerdictRow;

/** What one more X-Robots-Tag would do to the pages of a site. */
final class WhatIfHeader implements Consumer<VerdictRow> {
  private final String site;
  private final List<RobotsDirective> directives;
  private final RobotsTxt paths;
  private final VerdictReader reader;
  private final VerdictShifts shifts;
  private long urls;

  /**
   * For the pages whose path matches.
   *
   * @param path a pattern as in robots.txt
   */
  WhatIfHeader(
      String site, List<RobotsDirective> directives, String path, VerdictReader reader, int limit) {
    this.site = site;
    this.directives = directives;
    // What a Disallow with that pattern meets is what the pattern matches.
    this.paths =
        RobotsTxt.parse(
            ("User-agent: *\nDisallow: " + path + "\n").getBytes(StandardCharsets.UTF_8));
    this.reader = reader;
    this.shifts = new VerdictShifts(limit);
  }

  @Override
  public void accept(VerdictRow row) {
    if (paths.decide("any", PageUrl.of(row.url())).allowed()) {
      return;
    }
    urls++;
    StoredPage page = StoredPageText.of(row);
    StoredPage changed = page.with(directives);
    Map<String, RobotsDecision> robots = reader.decisions(row.robotsAccessId());
    for (Engine engine : Engine.values()) {
      RobotsDecision decision = StoredPageText.decision(robots, engine);
      shifts.add(
          row.url(), engine, page.verdict(engine, decision), changed.verdict(engine, decision));
    }
  }

  void print(PrintStream out) {
    out.println(site + " with that header on " + Text.count(urls, "URL", "URLs"));
    shifts.print(out);
  }

  Map<String, @Nullable Object> json() {
    return object("site", site, "urls", urls, "verdicts", shifts.json());
  }
}
