package org.stayindexed.crawler.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.page.PageText;

/** What a page says to its readers. */
class PageTextReadingTest {
  private static PageText text(String html) {
    return Read.html("<!doctype html>" + html).text().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <body>Green tea, from China.                                        | 4
          <body>Green<br>tea<p>from&nbsp;China</p>                            | 4
          <body><header>Shop</header><nav>Tea</nav>Green tea<footer>c</footer><aside>x</aside> | 2
          <body><header><p>Shop <b>of</b></p></header><main>Green tea</main>  | 2
          <body>a<script>var words = 1</script><style>p { x: y }</style>b     | 2
          <body>a<noscript>Turn scripts on</noscript><template>no</template>b | 2
          <head><title>Not the text</title></head><body>Green tea             | 2
          <body>3 cups of 200 ml                                              | 5
          <body>\u7da0\u8336 China                                            | 3
          <body>Stra\u00dfe na\u00efve \u00fcber a\u0301b               | 5
          <body>\ud835\udd38bc \ud83c\udf75 x\u8336y                | 4
          <body>- . ! ?                                                       | 0
          <body>                                                              | 0
          """)
  void countsTheWordsOfTheMainText(String html, int words) {
    assertThat(text(html).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<body><p>Green tea from China</p>",
        "<body>  Green\n<b>tea</b>, from <i>China!</i>",
        "<title>Other</title><body><nav>Home</nav><div>Green tea from<br>China</div>",
        "<body><!-- new -->Green tea<script>x</script> from China<footer>2026</footer>"
      })
  void hasTheSameFingerprintHoweverItIsSet(String html) {
    assertThat(text(html).fingerprint())
        .isEqualTo(text("<body>Green tea from China").fingerprint());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Green tea from",
        "tea Green from China",
        "Green tea from china",
        "Greent ea from China",
        "Green tea from China China",
        ""
      })
  void hasAnotherFingerprintWhenItIsAnotherText(String other) {
    assertThat(text("<body>" + other).fingerprint())
        .isNotEqualTo(text("<body>Green tea from China").fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta name=description content="Green tea">                                    | Green tea
          <META NAME=Description CONTENT="  Green \t tea ">                              | Green tea
          <meta name=description content=First><meta name=description content=Second>    | First
          <meta name=description content="Gr&uuml;n">                                    | Gr\u00fcn
          <meta name=description>                                                        |
          <meta property=og:description content="Green tea">                             |
          """)
  void takesTheFirstDescription(String head, String description) {
    assertThat(text(head).description().orElse(null)).isEqualTo(description);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <h1>Green tea</h1>                            | 1 | Green tea
          <header><h1>Shop</h1></header><h1>Tea</h1>    | 2 | Shop
          '<h1> Green <b>tea</b>\n</h1>'                 | 1 | Green tea
          <h1><img alt=Tea></h1>                        | 1 |
          <h1></h1><h1>Tea</h1>                         | 2 | Tea
          <h2>Tea</h2>                                  | 0 |
          <template><h1>Tea</h1></template>             | 0 |
          """)
  void countsTheHeadingsAndTakesTheFirst(String body, int headings, String heading) {
    PageText text = text("<body>" + body);
    assertThat(text.headings()).isEqualTo(headings);
    assertThat(text.heading().orElse(null)).isEqualTo(heading);
  }

  @Test
  void isAbsentWhereThereIsNoPage() {
    assertThat(Read.body("{}".getBytes(UTF_8), "Content-Type", "application/json").text())
        .isEmpty();
  }
}
