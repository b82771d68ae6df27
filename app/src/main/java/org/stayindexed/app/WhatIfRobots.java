package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stayindexed.crawler.robots.RobotsTxt;
import org.stayindexed.model.index.Engine;
import org.stayindexed.model.index.StoredPage;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.report.Text;
import org.stayindexed.storage.SiteName;
import org.stayindexed.storage.VerdictReader;
import org.stayindexed.storage.view.VerdictRow;

/** What another robots.txt would do to the pages of a site. */
final class WhatIfRobots implements Consumer<VerdictRow> {
  private final String site;
  private final RobotsTxt robots;
  private final VerdictReader reader;
  private final VerdictShifts shifts;
  private final Map<String, Effect> effects = new LinkedHashMap<>();
  private long urls;

  WhatIfRobots(String site, RobotsTxt robots, VerdictReader reader, int limit) {
    this.site = site;
    this.robots = robots;
    this.reader = reader;
    this.shifts = new VerdictShifts(limit);
  }

  private static final class Effect {
    private long forbidden;
    private long allowed;

    private String words() {
      return "forbids "
          + Text.count(forbidden, "URL", "URLs")
          + " more, allows "
          + Text.count(allowed, "URL", "URLs")
          + " more";
    }
  }

  /** A robots.txt says nothing about other hosts, such as subdomains that were crawled too. */
  @Override
  public void accept(VerdictRow row) {
    PageUrl url = PageUrl.of(row.url());
    if (!SiteName.of(url).text().equals(site)) {
      return;
    }
    urls++;
    Map<String, RobotsDecision> now = reader.decisions(row.robotsAccessId());
    now.forEach((agent, decision) -> count(agent, decision, robots.decide(agent, url)));
    StoredPage page = StoredPageText.of(row);
    for (Engine engine : Engine.values()) {
      shifts.add(
          row.url(),
          engine,
          page.verdict(engine, StoredPageText.decision(now, engine)),
          page.verdict(engine, robots.decide(engine.crawler(), url)));
    }
  }

  private void count(String agent, RobotsDecision now, RobotsDecision then) {
    Effect effect = effects.computeIfAbsent(agent, name -> new Effect());
    if (now.allowed() && !then.allowed()) {
      effect.forbidden++;
    } else if (!now.allowed() && then.allowed()) {
      effect.allowed++;
    }
  }

  void print(PrintStream out) {
    out.println(site + " under that robots.txt, " + Text.count(urls, "URL", "URLs"));
    out.println();
    out.println("  robots.txt");
    Map<String, List<String>> agentsByEffect = agentsByEffect();
    if (agentsByEffect.isEmpty()) {
      out.println("    would decide as now, for every crawler and URL");
    }
    agentsByEffect.forEach(
        (effect, agents) -> out.println("    " + effect + ": " + String.join(", ", agents)));
    shifts.print(out);
  }

  /** Most crawlers are told the same. */
  private Map<String, List<String>> agentsByEffect() {
    return effects.entrySet().stream()
        .filter(effect -> effect.getValue().forbidden + effect.getValue().allowed > 0)
        .collect(
            Collectors.groupingBy(
                effect -> effect.getValue().words(),
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> agents = new LinkedHashMap<>();
    effects.forEach(
        (agent, effect) ->
            agents.put(
                agent, object("urls_forbidden", effect.forbidden, "urls_allowed", effect.allowed)));
    return object("site", site, "urls", urls, "agents", agents, "verdicts", shifts.json());
  }
}
