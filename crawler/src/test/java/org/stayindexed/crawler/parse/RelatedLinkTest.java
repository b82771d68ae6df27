package org.stayindexed.crawler.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.RelatedLink;

/** What a page names as belonging to it: neighbours, other languages, AMP. */
class RelatedLinkTest {
  private static final String SITE = "https://tea.example";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <link rel=next href=/2>                                   | NEXT /2
          <link rel=prev href=/1>                                   | PREVIOUS /1
          <link rel=previous href=/1>                               | PREVIOUS /1
          <LINK REL="Next" HREF="/2">                               | NEXT /2
          <link rel=amphtml href=/amp>                              | AMP /amp
          <link rel=alternate hreflang=de href=/de>                 | HREFLANG de /de
          <link rel=alternate hreflang=en-GB href=/uk>              | HREFLANG en-GB /uk
          <link rel=alternate hreflang=EN_uk href=/uk>              | HREFLANG EN_uk /uk
          <link rel=alternate hreflang=x-default href=/>            | HREFLANG x-default /
          <link rel="alternate foo" hreflang=de href=/de type=text/html> | HREFLANG de /de
          <link rel=alternate hreflang=de href=de>                  | HREFLANG de /shop/de
          <base href=/b/><link rel=next href=a>                     | NEXT /b/a
          <link rel=alternate hreflang=de href=/a><link rel=alternate hreflang=fr href=/b> | HREFLANG de /a, HREFLANG fr /b
          <link rel=alternate hreflang=de href=/a><link rel=alternate hreflang=de href=/a> | HREFLANG de /a
          <link rel=alternate hreflang=de href=/a><link rel=alternate hreflang=de href=/b> | HREFLANG de /a, HREFLANG de /b
          """)
  void countsInTheHead(String head, String expected) {
    PageFacts facts = Read.head(head);

    assertThat(related(facts)).isEqualTo(expected);
    assertThat(facts.related()).allMatch(link -> link.place() == RelatedLink.Place.HEAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=alternate href=/feed type='application/rss+xml'>",
        "<link rel=alternate media=print href=/print>",
        "<link rel=alternate hreflang='' href=/de>",
        "<link rel=alternate hreflang=' ' href=/de>",
        "<link rel='alternate stylesheet' hreflang=de href=/de.css>",
        "<link rel=alternate hreflang=de>",
        "<link rel=alternate hreflang=de href=' '>",
        "<link rel=alternate hreflang=de href=mailto:tea@tea.example>",
        "<link rel=nextpage href=/2>",
        "<link rel=stylesheet href=/a.css>",
        "<link hreflang=de href=/de>",
        "<a rel=next href=/2>2</a>",
        "<p></p><link rel=next href=/2>",
        "<template><link rel=next href=/2></template>"
      })
  void isNothingElse(String html) {
    assertThat(Read.html("<!doctype html>" + html).related()).isEmpty();
  }

  @Test
  void inTheBodyIsKeptForOtherLanguagesAndDoesNotCount() {
    PageFacts facts = Read.html("<p>tea</p><link rel=alternate hreflang=de href=/de>");

    assertThat(related(facts)).isEqualTo("HREFLANG de /de");
    assertThat(facts.related()).noneMatch(RelatedLink::counts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          </2>; rel=next                                        | NEXT /2
          </1>; rel="prev"                                      | PREVIOUS /1
          </de>; rel="alternate"; hreflang="de"                 | HREFLANG de /de
          </de>; rel=alternate; HREFLANG=de-AT                  | HREFLANG de-AT /de
          </a>; rel=alternate; hreflang=de, </b>; rel=alternate; hreflang=fr | HREFLANG de /a, HREFLANG fr /b
          </amp>; rel=amphtml                                   | AMP /amp
          </a.css>; rel=preload, </2>; rel=next                 | NEXT /2
          """)
  void countsInTheHeader(String link, String expected) {
    PageFacts facts = Read.header("Link", link);

    assertThat(related(facts)).isEqualTo(expected);
    assertThat(facts.related()).allMatch(found -> found.place() == RelatedLink.Place.HEADER);
  }

  @Test
  void isNothingInAHeaderThatIsAboutAnotherPage() {
    assertThat(Read.header("Link", "</2>; rel=next; anchor=\"/other\"").related()).isEmpty();
  }

  @Test
  void ofTheHeaderComesBeforeThatOfThePage() {
    PageFacts facts =
        Read.body(
            "<link rel=next href=/2>".getBytes(UTF_8),
            "Content-Type",
            "text/html",
            "Link",
            "</de>; rel=alternate; hreflang=de");

    assertThat(related(facts)).isEqualTo("HREFLANG de /de, NEXT /2");
  }

  @Test
  void hasALanguageOfAnyLengthCut() {
    PageFacts facts = Read.head("<link rel=alternate href=/a hreflang=" + "x".repeat(5_000) + ">");

    assertThat(facts.hreflang().get(0).language()).hasSize(100);
  }

  private static List<String> resources(String html, PageParts parts) {
    Headers headers = Headers.of("Content-Type", "text/html");
    return PageReader.readBody(Read.URL, headers, html.getBytes(UTF_8), parts).related().stream()
        .filter(link -> link.relation() == RelatedLink.Relation.RESOURCE)
        .map(link -> link.target().toString().substring(SITE.length()))
        .toList();
  }

  @Test
  void isWhatThePageNeedsWhereThatIsAskedFor() {
    String page =
        """
        <!doctype html><base href=/b/><link rel=stylesheet href=a.css><link rel=icon href=i.png>
        <script src=/a.js></script><script>'<img src=/no.png>'</script>
        <p><img src=/a.png><img src=/a.png><img src='data:image/png;base64,AAAA'><img alt=x>
        <link rel="preload stylesheet" href=/late.css><template><img src=/t.png></template>
        <picture><source srcset="/wide.webp 2x, /a.png"><img src=/a.png srcset=/c.png></picture>
        <video src=/v.mp4 poster=/v.jpg></video><link rel=preload as=font href=/f.woff2>
        """;

    assertThat(resources(page, PageParts.LINKS_AND_RESOURCES))
        .containsExactly(
            "/b/a.css",
            "/b/i.png",
            "/a.js",
            "/a.png",
            "/late.css",
            "/wide.webp",
            "/c.png",
            "/v.mp4",
            "/v.jpg",
            "/f.woff2");
    assertThat(resources(page, PageParts.LINKS)).isEmpty();
    assertThat(PageParts.LINKS_AND_RESOURCES.version()).isNotEqualTo(PageParts.LINKS.version());
  }

  private static String related(PageFacts facts) {
    return facts.related().stream()
        .map(
            link ->
                link.relation()
                    + (link.language().isEmpty() ? "" : " " + link.language())
                    + " "
                    + link.target().toString().substring(SITE.length()))
        .collect(joining(", "));
  }
}
