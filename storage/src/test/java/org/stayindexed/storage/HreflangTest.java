package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.url;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.page.RelatedLink.Place;
import org.stayindexed.model.page.RelatedLink.Relation;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.SitemapRead;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.sitemap.SitemapEntry;
import org.stayindexed.model.sitemap.SitemapKind;

/** What pages name as themselves in other languages. */
class HreflangTest {
  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  private static RelatedLink link(String language, String target, Place place) {
    return new RelatedLink(Relation.HREFLANG, language, url(target), place);
  }

  private static PageObservation page(String path, RelatedLink... related) {
    PageObservation page = answered(path, 200);
    PageFacts facts =
        new PageFacts(
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0,
            List.of(related),
            Optional.empty());
    return new PageObservation(
        page.url(),
        page.observedAt(),
        page.discovery(),
        page.robots(),
        page.outcome(),
        facts,
        page.redirectTo(),
        page.verdict(),
        page.looks());
  }

  @Test
  void isShownAsThePageWritesIt() {
    site.run(
        page(
            "/en",
            link("EN_uk", "/en", Place.HEAD),
            link("de", "/de", Place.HEADER),
            link("fr", "/fr", Place.BODY),
            new RelatedLink(Relation.NEXT, "", url("/en/2"), Place.HEAD)));

    assertThat(site.sql("select url, language, target, place, run_id from hreflang order by 2"))
        .containsExactly(
            row("/en", "EN_uk", "/en", "HEAD"),
            row("/en", "de", "/de", "HEADER"),
            row("/en", "fr", "/fr", "BODY"));
  }

  private static List<String> row(String url, String language, String target, String place) {
    return List.of(url(url).toString(), language, url(target).toString(), place, "1");
  }

  @Test
  void isStoredOnceForAllPagesThatNameTheSame() {
    RelatedLink en = link("en", "/en", Place.HEAD);
    RelatedLink de = link("de", "/de", Place.HEAD);
    site.run(page("/en", en, de), page("/de", de, en), answered("/other", 200));
    site.run(page("/en", en, de), page("/de", de, en));

    assertThat(site.sql("select url, language from hreflang")).hasSize(4);
    assertThat(PrivateTables.count(site.directory(), "hreflang_set")).isOne();
    assertThat(PrivateTables.count(site.directory(), "hreflang")).isEqualTo(2);
  }

  @Test
  void isThatOfTheLastRun() {
    site.run(page("/a", link("de", "/de", Place.HEAD)), page("/b", link("de", "/de", Place.HEAD)));
    site.run(page("/a", link("fr", "/fr", Place.HEAD)), answered("/b", 404));

    assertThat(site.sql("select url, language, run_id from hreflang"))
        .containsExactly(List.of(url("/a").toString(), "fr", "2"));
    assertThat(PrivateTables.count(site.directory(), "hreflang_set")).as("What is used").isOne();
    assertThat(PrivateTables.count(site.directory(), "hreflang")).isOne();
  }

  private static SitemapRead sitemap(long hash, SitemapEntry... entries) {
    return new SitemapRead(
        url("/sitemap.xml"),
        Observations.NIGHT,
        Discovery.START,
        Optional.empty(),
        OptionalLong.of(hash),
        new SitemapContent(SitemapKind.PAGES, List.of(entries), List.of(), 0, List.of()));
  }

  private static SitemapEntry entry(String page, RelatedLink... languages) {
    return new SitemapEntry(url(page), Optional.empty(), List.of(languages));
  }

  @Test
  void mayStandInASitemapInstead() {
    RelatedLink en = link("en", "/en", Place.SITEMAP);
    RelatedLink de = link("de", "/de", Place.SITEMAP);
    RelatedLink headOfFrench = link("en", "/en", Place.HEAD);
    site.run(
        List.of(sitemap(1, entry("/en", en, de), entry("/de", de, en), entry("/fr"))),
        page("/en", link("fr", "/fr", Place.HEAD)),
        answered("/de", 200),
        page("/fr", headOfFrench, link("fr", "/fr", Place.HEAD)));

    assertThat(site.sql("select url, language, target, place, run_id from hreflang order by 4, 1"))
        .contains(row("/de", "en", "/en", "SITEMAP"), row("/en", "de", "/de", "SITEMAP"))
        .hasSize(7);
    assertThat(site.sql("select url from finding where rule in ('HREFLANG_NO_RETURN')")).isEmpty();
    assertThat(site.sql("select url from finding where rule = 'HREFLANG_NO_SELF'")).isEmpty();
  }

  @Test
  void changesWithTheSitemap() {
    RelatedLink en = link("en", "/en", Place.SITEMAP);
    RelatedLink de = link("de", "/de", Place.SITEMAP);
    site.run(
        List.of(sitemap(1, entry("/en", en, de), entry("/de", en, de))),
        answered("/en", 200),
        answered("/de", 200));
    site.run(
        List.of(sitemap(2, entry("/en", en, de), entry("/de"))),
        answered("/en", 200),
        answered("/de", 200));

    assertThat(site.sql("select distinct url from hreflang"))
        .containsExactly(List.of(url("/en").toString()));
    assertThat(site.sql("select url, evidence from finding where rule = 'HREFLANG_NO_RETURN'"))
        .containsExactly(List.of(url("/en").toString(), "de: " + url("/de")));
    site.run(
        List.of(sitemap(3, entry("/en"), entry("/de"))),
        answered("/en", 200),
        answered("/de", 200));
    assertThat(PrivateTables.count(site.directory(), "hreflang_set")).isZero();
  }

  @Test
  void isFoundWantingWhereItIsNotReturnedOrLeadsNowhere() {
    RelatedLink en = link("en", "/en", Place.HEAD);
    RelatedLink de = link("de", "/de", Place.HEAD);
    RelatedLink fr = link("fr", "/fr", Place.HEAD);
    RelatedLink it = link("it", "/it", Place.HEAD);
    site.run(
        page("/en", en, de, fr, it),
        page("/de", en, de, fr, it),
        page("/fr", fr),
        answered("/it", 404),
        answered("/other", 200));

    assertThat(
            site.sql(
                "select rule, replace(url, 'https://shop.example'),"
                    + " replace(evidence, 'https://shop.example') from finding"
                    + " where rule like 'HREFLANG%' and rule <> 'HREFLANG_NO_DEFAULT' order by 1, 2"))
        .containsExactly(
            List.of("HREFLANG_NO_RETURN", "/de", "fr: /fr"),
            List.of("HREFLANG_NO_RETURN", "/en", "fr: /fr"),
            List.of("HREFLANG_TARGET", "/de", "it: /it (error)"),
            List.of("HREFLANG_TARGET", "/en", "it: /it (error)"));
  }
}
