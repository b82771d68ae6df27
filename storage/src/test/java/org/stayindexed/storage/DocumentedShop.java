package org.stayindexed.storage;

import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.found;
import static org.stayindexed.storage.Observations.redirect;
import static org.stayindexed.storage.Observations.saying;
import static org.stayindexed.storage.Observations.titled;
import static org.stayindexed.storage.Observations.tokenRequired;
import static org.stayindexed.storage.Observations.url;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.robots.AgentDecision;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.robots.RobotsAnswer;
import org.stayindexed.model.robots.RobotsBody;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.robots.RobotsReading;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.RobotsRead;
import org.stayindexed.model.run.SitemapRead;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.sitemap.SitemapEntry;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.HitOutcome;
import org.stayindexed.model.traffic.KnownClient;
import org.stayindexed.model.traffic.Verification;

/** A site on which something happened for every question of docs/sql.md, in four nights. */
final class DocumentedShop {
  private static final Discovery IN_ROBOTS =
      new Discovery(DiscoveryKind.SITEMAP, 0, Optional.of(url("/robots.txt")), 0);
  private static final RobotsDecision FORBIDDEN =
      new RobotsDecision(
          RobotsDecision.Access.DISALLOWED, "robots.txt line 2: Disallow: /", "Disallow: /");

  private DocumentedShop() {}

  static StoredSite store(Path directory) {
    StoredSite site = new StoredSite(directory);
    night(site, 200, 200, robots("User-agent: *"), RobotsDecision.ALLOWED);
    night(site, 404, 503, robots("User-agent: *"), RobotsDecision.ALLOWED);
    night(site, 404, 200, robots("User-agent: GPTBot\nDisallow: /"), FORBIDDEN);
    night(site, 404, 503, robots("User-agent: GPTBot\nDisallow: /"), FORBIDDEN);
    site.read(log());
    return site;
  }

  private static void night(
      StoredSite site, int lost, int flapping, CrawlFact robots, RobotsDecision forGptBot) {
    RobotsAccess access =
        new RobotsAccess(
            RobotsDecision.ALLOWED,
            List.of(
                new AgentDecision("Googlebot", RobotsDecision.ALLOWED),
                new AgentDecision("GPTBot", forGptBot)));
    site.run(
        List.of(robots, sitemap()),
        answered("/", access),
        answered("/lost", lost),
        answered("/flapping", flapping),
        saying("/leaf", "bingbot", "noindex", "X-Robots-Tag: bingbot: noindex"),
        titled("/tea", "Tea"),
        titled("/tea?page=2", "Tea"),
        found(IN_ROBOTS, titled("/orphan", "Nothing links here")),
        redirect("/old", "/gone"),
        answered("/gone", 410),
        tokenRequired("/map"));
  }

  private static CrawlFact robots(String text) {
    RobotsAnswer answer =
        new RobotsAnswer(
            RobotsAnswer.State.READ,
            List.of(),
            OptionalInt.of(200),
            Optional.empty(),
            RobotsBody.of(text.getBytes(StandardCharsets.UTF_8)));
    return new RobotsRead(
        new RobotsReading(
            "https://shop.example", Observations.NIGHT, answer, List.of(), Optional.empty()));
  }

  private static CrawlFact sitemap() {
    List<SitemapEntry> entries =
        List.of(
            new SitemapEntry(url("/lost"), Optional.empty()),
            new SitemapEntry(url("/orphan"), Optional.empty()));
    FetchOutcome ok =
        new FetchOutcome.Answered(
            200,
            Headers.NONE,
            BodyFacts.complete(900),
            new Timings(Observations.NIGHT, Duration.ZERO, Duration.ZERO));
    return new SitemapRead(
        url("/sitemap.xml"),
        Observations.NIGHT,
        IN_ROBOTS,
        Optional.of(ok),
        OptionalLong.of(1),
        new SitemapContent(SitemapKind.PAGES, entries, List.of(), 2, List.of()));
  }

  private static final HitClass SPOOFED =
      new HitClass(200, HitOutcome.ANSWERED, KnownClient.GOOGLEBOT_DESKTOP, Verification.SPOOFED);

  private static CountedLog log() {
    return new CountedLog("access.log")
        .hit("/", "2026-11-25T12:00:00Z", CountedLog.googlebot(503))
        .hit("/robots.txt", "2026-11-25T12:00:01Z", CountedLog.googlebot(503))
        .hit("/tea", "2026-11-25T12:00:02Z", CountedLog.abort(ClientClass.PERSON))
        .hit("/tea", "2026-11-25T12:00:02Z", SPOOFED)
        .hit("/forgotten", "2026-11-25T12:00:03Z", CountedLog.googlebot(200));
  }
}
