package org.stayindexed.storage;

import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.canonical;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.redirect;
import static org.stayindexed.storage.Observations.saying;
import static org.stayindexed.storage.Observations.titled;
import static org.stayindexed.storage.Observations.url;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.ServerCertificate;
import org.stayindexed.model.page.PageCopy;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.robots.RobotsAnswer;
import org.stayindexed.model.robots.RobotsBody;
import org.stayindexed.model.robots.RobotsReading;
import org.stayindexed.model.run.CertificateSeen;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.PageContent;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.RobotsRead;
import org.stayindexed.model.traffic.ClientClass;

/** A site that writes hostile text wherever a site, its visitors or its owner can write any. */
public final class HostileShop {
  private HostileShop() {}

  /** Stores two nights of it. */
  public static StoredSite store(Path directory, List<String> texts) {
    StoredSite site = new StoredSite(directory);
    site.setUserAgent(texts.get(0));
    site.setOptions(texts.get(1));
    List<PageObservation> good = new ArrayList<>();
    List<PageObservation> bad = new ArrayList<>();
    CountedLog log = new CountedLog("access.log");
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      String path = "/p/" + i + "?q=" + text;
      good.add(answered(path, 200));
      bad.add(spoiled(i, path, text));
      log.sampled(path, "2026-11-23T12:00:00Z", CountedLog.abort(ClientClass.PERSON), text);
      log.unreadable(text);
      log.hit(path + "&only", "2026-11-23T12:00:00Z", CountedLog.googlebot(503));
    }
    site.run(facts(List.of(texts.get(0))), good.toArray(PageObservation[]::new));
    site.run(facts(texts), bad.toArray(PageObservation[]::new));
    site.read(log);
    return site;
  }

  private static PageObservation spoiled(int i, String path, String text) {
    return switch (i % 6) {
      case 0 -> noindex(path, text);
      case 1 -> titled(path, text);
      case 2 -> redirect(path, "/gone?q=" + text);
      case 3 -> saying(path, "bingbot", "noindex", text);
      case 4 -> canonical(path, "/gone?q=" + i);
      default -> answered(path, 404);
    };
  }

  private static List<CrawlFact> facts(List<String> texts) {
    List<CrawlFact> facts = new ArrayList<>();
    facts.add(robots(String.join("\n", texts)));
    List<PageLink> links = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      links.add(new PageLink(url("/p/" + i + "?q=" + text), PageLink.Follow.FOLLOW));
      facts.add(
          new CertificateSeen(
              "h" + i + ".example",
              443,
              Observations.NIGHT,
              new ServerCertificate(
                  text,
                  text,
                  Observations.NIGHT.minus(Duration.ofDays(1)),
                  Observations.NIGHT.plus(Duration.ofDays(90)),
                  "hash" + i,
                  "RSA 2048",
                  "SHA256withRSA"),
              Optional.empty()));
    }
    PageFacts page =
        new PageFacts(
            Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), links, 0);
    facts.add(
        new PageContent(
            url("/p/0?q=" + texts.get(0)),
            new PageCopy(1, Optional.empty(), 5_000, Headers.NONE, Observations.NIGHT),
            page));
    return facts;
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
}
