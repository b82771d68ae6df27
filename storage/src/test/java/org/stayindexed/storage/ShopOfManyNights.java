package org.stayindexed.storage;

import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.blocked;
import static org.stayindexed.storage.Observations.canonical;
import static org.stayindexed.storage.Observations.found;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.redirect;
import static org.stayindexed.storage.Observations.saying;
import static org.stayindexed.storage.Observations.titled;
import static org.stayindexed.storage.Observations.tokenRequired;
import static org.stayindexed.storage.Observations.unanswered;
import static org.stayindexed.storage.Observations.url;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.ServerCertificate;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.page.PageCopy;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.robots.RobotsAnswer;
import org.stayindexed.model.robots.RobotsBody;
import org.stayindexed.model.robots.RobotsReading;
import org.stayindexed.model.run.CertificateSeen;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.PageContent;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.RobotsRead;
import org.stayindexed.model.run.SitemapRead;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.sitemap.SitemapEntry;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.HitOutcome;

/** A shop over twelve nights, in which something happens of everything that a report shows. */
public final class ShopOfManyNights {
  /** How many there are; in the last, much breaks. */
  public static final int NIGHTS = 12;

  /** Breakfast after the last night. */
  public static final Instant BREAKFAST = Instant.parse("2026-12-03T06:00:00Z");

  private static final List<String> GOODS =
      List.of("tea", "coffee", "cups", "pots", "books", "gifts");
  private static final int OF_EACH = 12;
  private static final Discovery IN_ROBOTS =
      new Discovery(DiscoveryKind.SITEMAP, 0, Optional.of(url("/robots.txt")), 0);

  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /basket
      Sitemap: https://shop.example/sitemap.xml
      """;

  private static final String LATER_ROBOTS =
      """
      User-agent: *
      Disallow: /basket
      Disallow: /*?sort=

      User-agent: GPTBot
      Disallow: /

      Sitemap: https://shop.example/sitemap.xml
      """;

  private final StoredSite site;

  private ShopOfManyNights(StoredSite site) {
    this.site = site;
  }

  /** Stores all of it. */
  public static StoredSite store(Path directory) {
    StoredSite site = new StoredSite(directory);
    ShopOfManyNights shop = new ShopOfManyNights(site);
    for (int night = 1; night <= NIGHTS; night++) {
      shop.store(night);
    }
    site.read(log());
    return site;
  }

  private void store(int night) {
    List<PageObservation> pages = new ArrayList<>();
    int place = 0;
    for (String good : GOODS) {
      for (int i = 0; i < OF_EACH; i++) {
        pages.add(
            slowed(
                goods("/" + good + "/" + good + "-" + i, night),
                80 + 37 * place++ % 400 + night * 9));
      }
    }
    pages.add(translated("/", "de", "fr"));
    pages.add(translated("/de/", "en", "fr"));
    pages.add(titled("/about", "Tea"));
    pages.add(redirect("/old-tea", "/older-tea"));
    pages.add(redirect("/older-tea", "/tea/tea-0"));
    pages.add(redirect("/offers", "/gone"));
    pages.add(answered("/gone", 410));
    pages.add(canonical("/print/tea-1", "/offers"));
    pages.add(saying("/wholesale", "bingbot", "noindex", "X-Robots-Tag: bingbot: noindex"));
    pages.add(found(IN_ROBOTS, titled("/winter-tea", "Winter tea")));
    pages.add(blocked("/basket"));
    pages.add(tokenRequired("/map"));
    pages.add(night == 5 ? unanswered("/feed", FailureClass.READ_TIMEOUT) : answered("/feed", 200));
    site.run(facts(night), pages.toArray(PageObservation[]::new));
  }

  /** What breaks, and when. */
  private static PageObservation goods(String path, int night) {
    if (night == NIGHTS && path.matches("/coffee/coffee-[0-3]")) {
      return answered(path, 404);
    }
    if (night >= NIGHTS - 1 && path.matches("/books/books-[12]")) {
      return noindex(path, "<meta name=\"robots\" content=\"noindex, follow\"> in the head");
    }
    boolean isDown = night >= NIGHTS - 1 && path.equals("/tea/tea-3");
    boolean wasDown = night == 6 && path.contains("/pots/");
    if (isDown || wasDown) {
      return answered(path, 503);
    }
    if (night > 7 && path.equals("/gifts/gifts-4")) {
      return canonical(path, "/gone");
    }
    if (night == NIGHTS - 1 && path.equals("/cups/cups-5")) {
      return answered(path, 404);
    }
    return titled(path, path.substring(path.lastIndexOf('/') + 1).replace('-', ' '));
  }

  private static PageObservation slowed(PageObservation page, int millis) {
    return page.outcome().flatMap(FetchOutcome::answer).isEmpty()
        ? page
        : with(
            page,
            page.outcome()
                .flatMap(FetchOutcome::answer)
                .map(
                    answer ->
                        new FetchOutcome.Answered(
                            answer.statusCode(),
                            answer.headers(),
                            answer.body(),
                            new Timings(
                                Observations.NIGHT,
                                Duration.ofMillis(millis),
                                Duration.ofMillis(millis + 40L)))),
            page.facts());
  }

  private static PageObservation translated(String path, String... languages) {
    List<RelatedLink> related = new ArrayList<>();
    for (String language : languages) {
      related.add(
          new RelatedLink(
              RelatedLink.Relation.HREFLANG,
              language,
              url("/" + (language.equals("en") ? "" : language + "/")),
              RelatedLink.Place.HEAD));
    }
    PageFacts facts =
        new PageFacts(
            Optional.of("Shop " + path),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0,
            related,
            Optional.empty());
    PageObservation page = answered(path, 200);
    return with(page, page.outcome(), facts);
  }

  private static PageObservation with(
      PageObservation page, Optional<? extends FetchOutcome> outcome, PageFacts facts) {
    return new PageObservation(
        page.url(),
        page.observedAt(),
        page.discovery(),
        page.robots(),
        outcome.map(other -> other),
        facts,
        page.redirectTo(),
        page.verdict(),
        page.looks());
  }

  private List<CrawlFact> facts(int night) {
    List<CrawlFact> facts = new ArrayList<>();
    facts.add(robots(night < 8 ? ROBOTS : LATER_ROBOTS));
    facts.add(sitemap());
    facts.add(certificate());
    facts.add(links("/", "/about", "/gone", "/coffee/coffee-0"));
    facts.add(links("/about", "/gone", "/old-tea"));
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

  private static CrawlFact sitemap() {
    List<SitemapEntry> entries = new ArrayList<>();
    for (String path : List.of("/", "/gone", "/offers", "/winter-tea", "/books/books-1")) {
      entries.add(new SitemapEntry(url(path), Optional.empty()));
    }
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
        new SitemapContent(SitemapKind.PAGES, entries, List.of(), entries.size(), List.of()));
  }

  private static CrawlFact certificate() {
    ServerCertificate certificate =
        new ServerCertificate(
            "CN=shop.example",
            "CN=Tea Authority, O=Trust",
            BREAKFAST.minus(Duration.ofDays(71)),
            BREAKFAST.plus(Duration.ofDays(19)),
            "ab12",
            "EC 256",
            "SHA256withECDSA");
    return new CertificateSeen(
        "shop.example", 443, Observations.NIGHT, certificate, Optional.empty());
  }

  private static CrawlFact links(String path, String... targets) {
    List<PageLink> links = new ArrayList<>();
    for (String target : targets) {
      links.add(new PageLink(url(target), PageLink.Follow.FOLLOW));
    }
    PageFacts facts =
        new PageFacts(
            Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), links, 0);
    return new PageContent(
        url(path),
        new PageCopy(1, Optional.empty(), 5_000, Headers.NONE, Observations.NIGHT),
        facts);
  }

  private static CountedLog log() {
    CountedLog log = new CountedLog("access.log");
    Instant start = Instant.parse("2026-11-30T00:00:00Z");
    for (int hour = 0; hour < 72; hour++) {
      String when = start.plus(Duration.ofHours(hour)).toString();
      for (int i = 0; i < 6 + 5 * (hour % 24) % 17; i++) {
        log.hit("/tea/tea-" + i % OF_EACH, when, CountedLog.person(200));
      }
      log.hit("/books/books-" + hour % OF_EACH, when, CountedLog.googlebot(200));
      if (hour % 7 == 0) {
        log.timed(
            "/coffee/coffee-9", when, CountedLog.abort(ClientClass.PERSON), Duration.ofSeconds(3));
        log.hit("/cart", when, CountedLog.person(404));
      }
    }
    String last = "2026-12-03T01:13:00Z";
    return log.timed(
            "/coffee/coffee-9",
            last,
            CountedLog.abort(ClientClass.GOOGLEBOT),
            Duration.ofSeconds(3))
        .hit("/feed", last, CountedLog.googlebot(503))
        .hit("/coffee/coffee-0", "2026-12-03T03:30:00Z", CountedLog.googlebot(404))
        .hit("/forgotten", last, CountedLog.googlebot(200))
        .hit("/about", last, new HitClass(200, HitOutcome.ANSWERED, ClientClass.AI_BOT));
  }
}
