package org.stayindexed.crawler.parse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageFacts;

/** Canonical links (RFC 6596) in the places and forms that count for Google. */
class CanonicalTest {
  private static final String SITE = "https://tea.example";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <link rel=canonical href=https://tea.example/a>        | /a
          <LINK REL="Canonical" HREF="https://tea.example/a">    | /a
          <link href=/a rel='canonical'>                         | /a
          <link rel="shortlink canonical" href=/a>               | /a
          <link rel=canonical href=a>                            | /shop/a
          <link rel=canonical href=/a#top>                       | /a
          <link rel=canonical href="?size=2">                    | /shop/green?size=2
          <link rel=canonical href=" /a ">                       | /a
          <link rel=canonical href="/?a=1&amp;b=2">              | /?a=1&b=2
          <base href=/b/><link rel=canonical href=a>             | /b/a
          <link rel=canonical href=a><base href=/b/>             | /b/a
          <link rel=canonical href=/a><link rel=canonical href=/b> | /a /b
          <link rel=canonical href=/a><link rel=canonical href=/a> | /a /a
          <title>t</title><style></style><script></script><noscript></noscript><link rel=canonical href=/a> | /a
          <link rel=canonical href=/a title=tea crossorigin>     | /a
          """)
  void countInTheHead(String head, String expected) {
    assertThat(canonicals(Read.head(head))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=canonical>",
        "<link rel=canonical href=''>",
        "<link rel=canonical href=' '>",
        "<link rel=canonical href=mailto:tea@tea.example>",
        "<link rel=canonical href=https://>",
        "<link rel=canonical href=/a hreflang=de>",
        "<link rel=canonical href=/a lang=de>",
        "<link rel=canonical href=/a media=print>",
        "<link rel=canonical href=/a type=text/html>",
        "<link rel=alternate href=/a>",
        "<link rel=canonicals href=/a>",
        "<link rev=canonical href=/a>",
        "<meta name=canonical content=/a>",
        "<a rel=canonical href=/a>a</a>",
        "<div></div><link rel=canonical href=/a>",
        "<img><link rel=canonical href=/a>",
        "<iframe></iframe><link rel=canonical href=/a>",
        "<p><link rel=canonical href=/a>",
        "tea <link rel=canonical href=/a>",
        "<body><link rel=canonical href=/a>",
        "<!-- <link rel=canonical href=/a> -->",
        "<template><link rel=canonical href=/a></template>",
        "<script>'<link rel=canonical href=/a>'</script>"
      })
  void doNotCountElsewhereOrInAnotherForm(String html) {
    assertThat(Read.html("<!doctype html>" + html).canonicalsThatCount()).isEmpty();
  }

  @Test
  void isKeptFromTheBodyOnceSoThatItsOwnerHearsOfIt() {
    assertThat(
            Read.html("<p>Tea<link rel=canonical href=/a><link rel=canonical href=/b>")
                .canonicals())
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.counts()).isFalse();
              assertThat(link.evidence())
                  .isEqualTo("<link rel=\"canonical\" href=\"/a\"> in the body");
            });
    assertThat(Read.html("<p>Tea<link rel=canonical href=/a media=print>").canonicals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          </a>; rel="canonical"                                  | /a
          </a>; rel=canonical                                    | /a
          </a>;rel=canonical                                     | /a
          </a> ; REL = "Canonical"                               | /a
          <a>; rel=canonical                                     | /shop/a
          < /a >; rel=canonical                                  | /a
          <https://tea.example/a#top>; rel=canonical             | /a
          </a>; rel="shortlink canonical"                        | /a
          </a>; title="tea"; rel=canonical                       | /a
          </a>; title="tea, milk"; rel=canonical                 | /a
          </a>; title="a \\"b\\", c"; rel=canonical              | /a
          </a,b>; rel=canonical                                  | /a,b
          </a;b>; rel=canonical                                  | /a;b
          </b>; rel=next, </a>; rel=canonical                    | /a
          </b>; rel=next,</a>;rel=canonical,</c>;rel=prev        | /a
          </a>; rel=canonical, </b>; rel="canonical"             | /a /b
          </b>; title="</c>; rel=canonical", </a>; rel=canonical | /a
          , ,</a>; rel=canonical                                 | /a
          <>; rel=canonical                                      | /shop/green?size=2
          </a>; rel=canonical; rel=next                          | /a
          """)
  void countInTheHeader(String link, String expected) {
    assertThat(canonicals(Read.header("Link", link))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          </a>
          </a>; rel=next
          </a>; rel=canonicals
          </a>; rel="x-canonical"
          </a>; rel=
          </a>; xrel=canonical
          </a>; rel=next; rel=canonical
          </a>; title="; rel=canonical"
          </a>; title="x; rel=canonical
          </b>; rel=next, rel=canonical
          </a; rel=canonical
          /a; rel=canonical
          <b></a>; rel=canonical
          <mailto:tea@tea.example>; rel=canonical
          </a>; rel=canonical; hreflang=de
          </a>; rel=canonical; type="text/html"
          </a>; media="print"; rel=canonical
          </a>; rel=canonical; anchor="/b"
          """)
  void doNotCountInAHeaderOfAnotherForm(String link) {
    assertThat(Read.header("Link", link).canonicals()).isEmpty();
  }

  @Test
  void ofTheHeaderComeBeforeThoseOfThePage() {
    PageFacts facts =
        Read.body(
            "<link rel=canonical href=/b>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "Content-Type",
            "text/html",
            "Link",
            "</style.css>; rel=preload",
            "link",
            "</a>; rel=canonical");

    assertThat(canonicals(facts)).isEqualTo("/a /b");
    assertThat(facts.canonicals())
        .extracting(CanonicalLink::evidence)
        .containsExactly(
            "Link: </a>; rel=canonical", "<link rel=\"canonical\" href=\"/b\"> in the head");
  }

  private static String canonicals(PageFacts facts) {
    return facts.canonicals().stream()
        .map(canonical -> canonical.target().toString().substring(SITE.length()))
        .collect(joining(" "));
  }
}
