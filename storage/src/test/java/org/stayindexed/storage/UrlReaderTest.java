package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.stayindexed.storage.Observations.NIGHT;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.blocked;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.redirect;
import static org.stayindexed.storage.Observations.saying;
import static org.stayindexed.storage.Observations.says;
import static org.stayindexed.storage.Observations.titled;
import static org.stayindexed.storage.Observations.url;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.page.PageCopy;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.page.PageLink.Follow;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.risk.RiskCause;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.PageContent;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.traffic.ClientClass;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.view.FindingRow;
import org.stayindexed.storage.view.UrlDossier;

class UrlReaderTest {
  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void openSite() {
    site = new StoredSite(directory);
  }

  private UrlDossier dossier(String path) {
    try (Snapshot snapshot = Snapshot.take(site.directory());
        UrlReader reader = snapshot.urlReader()) {
      return reader.find(url(path)).orElseThrow();
    }
  }

  private List<String> near(String url) {
    try (Snapshot snapshot = Snapshot.take(site.directory());
        UrlReader reader = snapshot.urlReader()) {
      assertThat(reader.find(PageUrl.of(url))).isEmpty();
      return reader.near(PageUrl.of(url));
    }
  }

  @Test
  void tellsTheVerdictOfEachEngineWithItsProof() {
    site.run(answered("/", 200), saying("/tea", "bingbot", "noindex", "the tag"));

    assertThat(dossier("/tea").engines())
        .containsExactly(
            new UrlDossier.EngineRow("Googlebot", Eligibility.ELIGIBLE, null, null),
            new UrlDossier.EngineRow(
                "Bingbot", Eligibility.NOT_ELIGIBLE, IndexReason.NOINDEX, "the tag"));
  }

  @Test
  void followsRedirectsToTheirEnd() {
    site.run(redirect("/a", "/b"), redirect("/b", "/c"), answered("/c", 404));

    assertThat(dossier("/a").redirects())
        .extracting(UrlDossier.Hop::url, UrlDossier.Hop::status, UrlDossier.Hop::reason)
        .containsExactly(
            tuple(url("/b").toString(), 301, IndexReason.REDIRECTED),
            tuple(url("/c").toString(), 404, IndexReason.NOT_FOUND));
  }

  @Test
  void endsALoopWhereItComesBackAndAnUnknownTargetWithoutAVerdict() {
    site.run(redirect("/a", "/b"), redirect("/b", "/a"), redirect("/c", "/never"));

    assertThat(dossier("/a").redirects())
        .extracting(UrlDossier.Hop::url)
        .containsExactly(url("/b").toString(), url("/a").toString());
    assertThat(dossier("/c").redirects())
        .containsExactly(new UrlDossier.Hop(url("/never").toString(), null, null, null, null));
  }

  @Test
  void showsEveryRunOfTheSiteWhetherItSawThePageOrNot() {
    site.run(answered("/", 200), answered("/tea", 200));
    site.run(RunState.PARTIAL, answered("/", 200));
    site.run(answered("/", 200));
    site.run(answered("/", 200), answered("/tea", 404));

    assertThat(dossier("/tea").history())
        .extracting(point -> point.runId() + " " + point.state() + " " + point.verdict())
        .containsExactly(
            "1 FINISHED ELIGIBLE", "2 PARTIAL null", "3 FINISHED null", "4 FINISHED NOT_ELIGIBLE");
  }

  @Test
  void listsWhatChangedTheLatestFirst() {
    site.run(titled("/tea", "Tea"));
    site.run(titled("/tea", "Fine tea"));
    site.run(noindex("/tea", "a tag"));

    assertThat(dossier("/tea").changes())
        .extracting(
            change ->
                change.runId()
                    + " "
                    + change.what()
                    + ": "
                    + change.before()
                    + " -> "
                    + change.after())
        .containsExactly(
            "3 verdict: ELIGIBLE -> NOT_ELIGIBLE",
            "3 reason: null -> NOINDEX",
            "3 title: Fine tea -> null",
            "3 directives: null -> robots: noindex",
            "2 title: Tea -> Fine tea");
  }

  @Test
  void namesPagesThatLinkToItAndWhatTheLogCounts() {
    List<CrawlFact> links =
        List.of(content("/", "/tea", "/cups"), content("/cups", "/"), content("/tea", "/tea"));
    site.run(links, answered("/", 200), answered("/tea", 200), answered("/cups", 200));
    site.read(
        new CountedLog("access.log")
            .hit("/tea", "2026-11-22T12:00:00Z", CountedLog.abort(ClientClass.GOOGLEBOT)));

    UrlDossier tea = dossier("/tea");
    assertThat(tea.linkedFrom())
        .containsExactly(new UrlDossier.Inlink("https://shop.example/", false));
    assertThat(tea.now()).isNotNull();
    assertThat(tea.log()).hasSize(1);
    assertThat(tea.log().get(0).outcome()).isEqualTo("CLIENT_ABORT");
    assertThat(tea.risks())
        .extracting(risk -> risk.cause())
        .containsExactly(RiskCause.GOOGLEBOT_UNANSWERED);
    assertThat(dossier("/").linkedFrom()).hasSize(1);
  }

  @Test
  void saysWhatRobotsTxtTellsWhom() {
    site.run(answered("/", 200), blocked("/x"));

    assertThat(dossier("/x").robots())
        .containsExactly(
            new UrlDossier.RobotsRow(
                "Stayindexed", "DISALLOWED", "robots.txt line 2: Disallow: /x"),
            new UrlDossier.RobotsRow("Googlebot", "DISALLOWED", "robots.txt line 2: Disallow: /x"));
  }

  @Test
  void knowsAUrlThatOnlyARedirectNames() {
    site.run(redirect("/a", "/never"));

    assertThat(dossier("/never").now()).isNull();
    assertThat(dossier("/never").history()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/tea/",
        "http://shop.example/tea",
        "https://www.shop.example/tea",
        "https://shop.example/TEA",
        "https://shop.example/tea?utm_source=x"
      })
  void namesUrlsThatAreNearlyTheSame(String typed) {
    site.run(answered("/", 200), answered("/tea", 200));

    assertThat(near(typed)).containsExactly("https://shop.example/tea");
  }

  @Test
  void tellsWhereTheTagStandsThatForbidsIndexingThoughThatIsNoPartOfTheProof() {
    PageObservation tea = noindex("/tea", "the tag");
    site.run(List.of(tagged(120)), tea);
    site.run(List.of(tagged(3_400)), tea);

    assertThat(dossier("/tea").tags())
        .extracting(RobotsDirective::byteOffset)
        .containsExactly(OptionalInt.of(3_400));
    assertThat(dossier("/tea").changes()).isEmpty();
  }

  private static PageContent tagged(int offset) {
    PageFacts facts =
        new PageFacts(
            Optional.empty(),
            List.of(new RobotsDirective("robots", "noindex", "the tag", OptionalInt.of(offset))),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0);
    return new PageContent(
        url("/tea"), new PageCopy(1, Optional.empty(), 5_000, Headers.NONE, NIGHT), facts);
  }

  @Test
  void tellsWhatAPageSaysAndWhatIsWrongWithIt() {
    site.run(says("/tea", "Tea", 12, 99), answered("/gone", 404));

    UrlDossier.Now now = Objects.requireNonNull(dossier("/tea").now());
    assertThat(now.h1()).isEqualTo("Tea");
    assertThat(now.words()).isEqualTo(12);
    assertThat(now.textSinceRun()).isEqualTo(1);
    assertThat(dossier("/tea").findings())
        .extracting(FindingRow::rule)
        .contains("DESCRIPTION_MISSING", "TEXT_THIN")
        .doesNotContain("STATUS_404");
    assertThat(dossier("/gone").findings()).extracting(FindingRow::rule).contains("STATUS_404");
  }

  @Test
  void namesNoOthers() {
    site.run(answered("/", 200), answered("/tea", 200));

    assertThat(near("https://shop.example/coffee")).isEmpty();
  }

  private static PageContent content(String path, String... targets) {
    List<PageLink> links =
        Stream.of(targets).map(target -> new PageLink(url(target), Follow.FOLLOW)).toList();
    PageFacts facts =
        new PageFacts(
            Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), links, 0);
    return new PageContent(
        url(path), new PageCopy(1, Optional.empty(), 5_000, Headers.NONE, NIGHT), facts);
  }
}
