package org.stayindexed.crawler.parse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageLink;

class LinkTest {
  private static final String SITE = "https://tea.example";

  /** Expected: the targets on tea.example, those not to be followed in brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <a href=/a>a</a>                                  | /a
          <A HREF='/a'>a</A>                                | /a
          <a href=a>a</a>                                   | /shop/a
          <a href="?size=3">a</a>                           | /shop/green?size=3
          <a href="">a</a>                                  | /shop/green?size=2
          <a href="#top">a</a>                              | /shop/green?size=2
          <a href="../a#b">a</a>                            | /a
          <a href="//tea.example/a">a</a>                   | /a
          <a href=" /a ">a</a>                              | /a
          <a href="/a b">a</a>                              | /a%20b
          <a href="\\a">a</a>                               | /a
          <a href="/?a=1&amp;b=2&c=3">a</a>                 | /?a=1&b=2&c=3
          <a href="/&#97;&#x62;">a</a>                      | /ab
          <a href="/gr\u00fcn">a</a>                        | /gr%C3%BCn
          <a href="/@user/post">a</a>                       | /@user/post
          <a href="/metadata:x">a</a>                       | /metadata:x
          <a href=/b>b</a><a href=/a>a</a>                  | /b /a
          <a href=/a>a</a><a href=/a>b</a><a href=/a#c>c</a> | /a
          <map><area href=/a></map>                         | /a
          <svg><a href=/a></a></svg>                        | /a
          <p><a href=/a><div><a href=/b>                    | /a /b
          <table><a href=/a></table>                        | /a
          <noscript><a href=/a>a</a></noscript>             | /a
          <a href=/a rel=nofollow>a</a>                     | (/a)
          <a href=/a rel="Noopener NOFOLLOW">a</a>          | (/a)
          <area href=/a rel=nofollow>                       | (/a)
          <a href=/a rel=nofollower>a</a>                   | /a
          <a href=/a rel="">a</a>                           | /a
          <a href=/a rel=nofollow></a><a href=/a></a>       | /a
          <a href=/a></a><a href=/a rel=nofollow></a>       | /a
          <a href=/a rel=nofollow></a><a href=/b></a>       | (/a) /b
          <a href=/a rel=nofollow></a><a href=/b></a><a href=/a></a> | /a /b
          <meta name=robots content=nofollow><a href=/a></a> | /a
          <a href=/a></a><meta name=ROBOTS content=NONE>    | /a
          <meta name=googlebot content=nofollow><a href=/a></a> | /a
          """)
  void areResolvedAndKeptOnceInTheirOrder(String body, String expected) {
    assertThat(links(Read.html("<!doctype html><body>" + body))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>a</a>",
        "<a name=a>a</a>",
        "<link rel=next href=/a>",
        "<img src=/a>",
        "<form action=/a>",
        "<!-- <a href=/a>a</a> -->",
        "<script>'<a href=/a>a</a>'</script>",
        "<style><a href=/a>a</a></style>",
        "<template><a href=/a>a</a></template>",
        "<textarea><a href=/a>a</a></textarea>",
        "<iframe srcdoc='<a href=/a>a</a>'></iframe>",
        "<p data-href=/a onclick=\"location='/a'\">"
      })
  void areOnlyAnchorsAndAreasWithAnHref(String body) {
    PageFacts facts = Read.html("<!doctype html><body>" + body);

    assertThat(facts.links()).isEmpty();
    assertThat(facts.unusableLinks()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:tea@tea.example",
        "javascript:void(0)",
        "JavaScript:alert('/a')",
        "tel:+4912345",
        "data:text/html,tea",
        "ftp://tea.example/",
        "file:///tea",
        "https://",
        "http://[tea",
        "http://tea.example:99999/"
      })
  void areCountedWhereTheyCannotBeFollowed(String href) {
    PageFacts facts =
        Read.html("<a href=\"" + href + "\"></a><a href=\"" + href + "\"></a><a href=/a></a>");

    assertThat(links(facts)).isEqualTo("/a");
    assertThat(facts.unusableLinks()).isEqualTo(2);
  }

  @Test
  void areCountedWhereTheyAreTooLong() {
    PageFacts facts =
        Read.html("<a href=/" + "a".repeat(10_000) + "></a><a href=/" + "b".repeat(1 << 20) + ">");

    assertThat(facts.links()).isEmpty();
    assertThat(facts.unusableLinks()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <base href=/b/>                                   | /b/a
          <BASE HREF='/b/'>                                 | /b/a
          <base href=b/>                                    | /shop/b/a
          <base href=https://tea.example/c>                 | /a
          <base href=//tea.example/c/d>                     | /c/a
          <base href=/b/><base href=/c/>                    | /b/a
          <base target=_blank><base href=/b/>               | /b/a
          <base>                                            | /shop/a
          <base href="">                                    | /shop/a
          <base href=https://>                              | /shop/a
          <base href=data:tea>                              | /shop/a
          <base href=javascript:tea>                        | /shop/a
          <base href=https://><base href=/b/>               | /shop/a
          <template><base href=/b/></template>              | /shop/a
          <!-- <base href=/b/> -->                          | /shop/a
          """)
  void areResolvedAgainstTheFirstBase(String head, String expected) {
    assertThat(links(Read.head(head + "</head><a href=a>a</a>"))).isEqualTo(expected);
    assertThat(links(Read.html("<a href=a>a</a>" + head))).isEqualTo(expected);
  }

  private static String links(PageFacts facts) {
    return facts.links().stream()
        .map(
            link -> {
              String path = link.target().toString().substring(SITE.length());
              return link.follow() == PageLink.Follow.FOLLOW ? path : "(" + path + ")";
            })
        .collect(joining(" "));
  }
}
