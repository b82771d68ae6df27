package org.stayindexed.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageRefresh;

/** The shared declarative refresh steps of the HTML Standard, section 4.2.5.3. */
class RefreshTest {
  private static final String SITE = "https://tea.example";

  /** Expected: the delay in seconds and the path. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          0;url=/a                   | 0 /a
          0; url=/a                  | 0 /a
          0; URL=/a                  | 0 /a
          0;url='/a'                 | 0 /a
          0;url="/a"                 | 0 /a
          0;url='/a'b                | 0 /a
          0;url='/a                  | 0 /a
          0; url = /a                | 0 /a
          0;url=" /a "               | 0 /a
          0 ;url=/a                  | 0 /a
          0,url=/a                   | 0 /a
          0 , url=/a                 | 0 /a
          0 url=/a                   | 0 /a
          0  url=/a                  | 0 /a
          0 /a                       | 0 /a
          0;/a                       | 0 /a
          0; /a                      | 0 /a
          0;'/a'                     | 0 /a
          0;a                        | 0 /shop/a
          0;u                        | 0 /shop/u
          0;url                      | 0 /shop/url
          0;urla                     | 0 /shop/urla
          0;url a                    | 0 /shop/url%20a
          0;?url=/a                  | 0 /shop/green?url=/a
          0;url=/a;b                 | 0 /a;b
          0;url=/a?b=c,d             | 0 /a?b=c,d
          5;url=/a                   | 5 /a
          05;url=/a                  | 5 /a
          1.5;url=/a                 | 1 /a
          0.9;url=/a                 | 0 /a
          1.2.3...;url=/a            | 1 /a
          .5;url=/a                  | 0 /a
          .;url=/a                   | 0 /a
          999999999;url=/a           | 999999999 /a
          00000000000005;url=/a      | 5 /a
          ~ \t\n0;\turl=/a ~         | 0 /a
          """)
  void readsDelayAndTarget(String content, String expected) {
    assertThat(read(Read.head("<meta http-equiv=refresh content=\"" + attribute(content) + "\">")))
        .isEqualTo(expected);
    assertThat(read(Read.header("Refresh", content))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~
          0
          30
          0;
          0;url=
          0; url =
          0;url=''
          5;url=#top
          5;url=?size=2
          5;url=green?size=2
          ;url=/a
          url=/a
          /a
          a;url=/a
          -1;url=/a
          +1;url=/a
          0a;url=/a
          0:url=/a
          0;url=mailto:tea@tea.example
          0;url=javascript:alert(1)
          0;url=https://
          """)
  void ignoresWhatLeadsNowhereElse(String content) {
    assertThat(read(Read.head("<meta http-equiv=refresh content=\"" + attribute(content) + "\">")))
        .isEmpty();
    assertThat(read(Read.header("Refresh", content))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <META HTTP-EQUIV=Refresh CONTENT=0;url=/a>                  | 0 /a
          <meta content=0;url=/a http-equiv=' refresh '>              | 0 /a
          <base href=/b/><meta http-equiv=refresh content=0;url=a>    | 0 /b/a
          <body><p><meta http-equiv=refresh content=0;url=/a>         | 0 /a
          <meta http-equiv=refresh content=0;url=/a><meta http-equiv=refresh content=0;url=/b> | 0 /a
          <meta http-equiv=refresh content=x><meta http-equiv=refresh content=0;url=/b> | 0 /b
          <meta name=refresh content=0;url=/a>                        | ''
          <noscript><meta http-equiv=refresh content=0;url=/a></noscript> | ''
          <body><noscript><p><meta http-equiv=refresh content=0;url=/a></noscript> | ''
          <template><meta http-equiv=refresh content=0;url=/a></template> | ''
          <!-- <meta http-equiv=refresh content=0;url=/a> -->         | ''
          """)
  void isReadFromTheFirstMetaTagThatCounts(String html, String expected) {
    assertThat(read(Read.html("<!doctype html>" + html))).isEqualTo(expected);
  }

  @Test
  void ofTheHeaderComesFirst() {
    PageFacts facts =
        Read.body(
            "<meta http-equiv=refresh content=0;url=/b>"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "Content-Type",
            "text/html",
            "Refresh",
            "3; url=/a");

    assertThat(read(facts)).isEqualTo("3 /a");
    assertThat(facts.refresh().map(PageRefresh::evidence)).hasValue("Refresh: 3; url=/a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999;url=/a", "1234567890123456789012345678901234567890;url=/a"})
  void takesADelayOfManyDigitsForVeryLong(String content) {
    PageFacts facts = Read.header("Refresh", content);

    assertThat(facts.refresh().orElseThrow().delay())
        .isGreaterThan(java.time.Duration.ofDays(3_650));
  }

  private static String attribute(String content) {
    return content.replace("\"", "&quot;");
  }

  private static String read(PageFacts facts) {
    return facts
        .refresh()
        .map(r -> r.delay().toSeconds() + " " + r.target().toString().substring(SITE.length()))
        .orElse("");
  }
}
