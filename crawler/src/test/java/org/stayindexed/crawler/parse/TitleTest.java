package org.stayindexed.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <title>Green tea</title>                                | Green tea
          <TITLE>Green tea</TITLE>                                | Green tea
          '<title>  Green \t tea\n from  China </title>'          | Green tea from China
          <title>Green &amp; black &lt;tea&gt; &eacute;</title>   | Green & black <tea> \u00e9
          <title>Tea <b>here</b></title>                          | Tea <b>here</b>
          <title>First</title><title>Second</title>               | First
          <!-- <title>No</title> --><title>Yes</title>            | Yes
          <script>"<title>No</title>"</script><title>Yes</title>  | Yes
          <template><title>No</title></template><title>Yes</title> | Yes
          <meta charset=utf-8><link rel=icon href=i><title>Yes</title> | Yes
          <title>Gr\u00fcner Tee \u8336 \ud83c\udf75</title>      | Gr\u00fcner Tee \u8336 \ud83c\udf75
          <title>Cut                                              | Cut
          """)
  void isTheTextOfTheFirstTitleInTheHead(String head, String title) {
    assertThat(Read.html("<!doctype html>" + head).title()).hasValue(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<title></title>",
        "<title> \n </title>",
        "<title></title><title>Second</title>",
        "<body><svg><title>Drawing</title></svg>",
        "<div></div><title>Too late</title>",
        "<noframes><title>No</title></noframes>",
        "<p>tea"
      })
  void isAbsentWhereTheHeadHasNone(String html) {
    assertThat(Read.html("<!doctype html>" + html).title()).isEmpty();
  }

  @Test
  void isCutBetweenTwoCharacters() {
    String cups = "\ud83c\udf75".repeat(1_000);

    assertThat(Read.head("<title>" + cups + "</title>").title()).hasValue(cups.substring(0, 1_000));
    assertThat(Read.head("<title>a" + cups + "</title>").title())
        .hasValue("a" + cups.substring(0, 998));
  }
}
