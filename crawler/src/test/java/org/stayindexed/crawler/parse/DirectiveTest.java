package org.stayindexed.crawler.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.RobotsDirective;

/** Robots directives in meta tags and headers (Google, "Robots meta tag specifications"). */
class DirectiveTest {

  /** Expected: {@code agent=rules} for each directive, separated by a semicolon. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta name=robots content=noindex>                       | robots=noindex
          <META NAME="ROBOTS" CONTENT="NOINDEX, NoFollow">         | robots=NOINDEX, NoFollow
          <meta content='none' name='Robots'>                      | robots=none
          <meta name=" robots " content=noindex>                   | robots=noindex
          <meta name=robots content=noindex/>                      | robots=noindex/
          <meta name=robots content="noindex" />                   | robots=noindex
          <meta name=googlebot content=noindex>                    | googlebot=noindex
          <meta name=GoogleBot content=noindex>                    | googlebot=noindex
          <meta name=bingbot content=nofollow>                     | bingbot=nofollow
          <meta name=robots content=index><meta name=robots content=noindex> | robots=index;robots=noindex
          <meta name=robots content=nofollow><meta name=googlebot content=noindex> | robots=nofollow;googlebot=noindex
          <meta name=robots content="max-image-preview:none">      | robots=max-image-preview:none
          <meta name=robots content="no&#105;ndex">                | robots=noindex
          <meta name=robots>                                       | robots=
          <meta name=robots content="noindex" content="index">     | robots=noindex
          <script></script><meta name=robots content=noindex>      | robots=noindex
          <div></div><meta name=robots content=noindex>            | robots=noindex
          <iframe></iframe><meta name=robots content=noindex>      | robots=noindex
          <body><p><span><meta name=robots content=noindex>        | robots=noindex
          <body><table><meta name=robots content=noindex></table>  | robots=noindex
          """)
  void areReadFromMetaTagsInHeadAndBody(String html, String expected) {
    assertThat(read(Read.html("<!doctype html>" + html))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- <meta name=robots content=noindex> -->",
        "<script>'<meta name=robots content=noindex>'</script>",
        "<style><meta name=robots content=noindex></style>",
        "<template><meta name=robots content=noindex></template>",
        "<textarea><meta name=robots content=noindex></textarea>",
        "<title><meta name=robots content=noindex></title>",
        "<p title='<meta name=robots content=noindex>'>",
        "<meta property=robots content=noindex>",
        "<meta http-equiv=robots content=noindex>",
        "<meta name=description content=noindex>",
        "<meta name=robotstxt content=noindex>",
        "<meta name=notrobots content=noindex>",
        "&lt;meta name=robots content=noindex&gt;"
      })
  void areNotReadFromWhatIsNoMetaTagForRobots(String html) {
    assertThat(Read.html("<!doctype html>" + html).directives()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "<meta name=robots content=noindex>, ' in the head'",
    "<p><meta name=robots content=noindex>, ' in the body'"
  })
  void showTheTagAndWhereItStands(String html, String place) {
    assertThat(Read.html("<!doctype html>" + html).directives())
        .extracting(RobotsDirective::evidence)
        .containsExactly("<meta name=\"robots\" content=\"noindex\">" + place);
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, tea, 3",
    "utf-8, thé, 4",
    "utf-8, 茶, 3",
    "iso-8859-1, thé, 3",
    "utf-16le, thé, 6",
    "shift_jis, 茶, 2"
  })
  void knowTheByteAtWhichATagBegins(String charset, String before, int offset) {
    byte[] body =
        (before + "<meta name=robots content=noindex>").getBytes(Charset.forName(charset));

    assertThat(Read.body(body, "Content-Type", "text/html; charset=" + charset).directives())
        .extracting(RobotsDirective::byteOffset)
        .containsExactly(OptionalInt.of(offset));
  }

  @Test
  void countTheByteOrderMarkToo() {
    assertThat(
            Read.body(
                    "\ufeff<meta name=robots content=none>".getBytes(UTF_8),
                    "Content-Type",
                    "text/html")
                .directives())
        .extracting(RobotsDirective::byteOffset)
        .containsExactly(OptionalInt.of(3));
  }

  @Test
  void areOnlyPlacedOnPagesThatForbidIndexingAndOnlyTheFirstOfMany() {
    String index = "<meta name=robots content=index>";

    assertThat(Read.html(index).directives())
        .extracting(RobotsDirective::byteOffset)
        .containsExactly(OptionalInt.empty());
    assertThat(Read.html("<meta name=robots content=noindex>".repeat(20_000)).directives())
        .hasSize(20_000)
        .filteredOn(directive -> directive.byteOffset().isPresent())
        .hasSize(8);
  }

  @Test
  void areReadFromEveryHeaderLineWhateverTheBodyIs() {
    PageFacts facts =
        Read.body(
            new byte[] {1, 2, 3},
            "Content-Type",
            "application/pdf",
            "X-Robots-Tag",
            "noindex",
            "x-robots-tag",
            "googlebot: nofollow, noarchive");

    assertThat(read(facts)).isEqualTo("robots=noindex;googlebot=nofollow,noarchive");
  }

  @Test
  void ofTheHeaderComeBeforeThoseOfThePage() {
    PageFacts facts =
        Read.body(
            "<meta name=robots content=nofollow>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "Content-Type",
            "text/html",
            "X-Robots-Tag",
            "noindex");

    assertThat(read(facts)).isEqualTo("robots=noindex;robots=nofollow");
  }

  private static String read(PageFacts facts) {
    return facts.directives().stream()
        .map(directive -> directive.agent() + "=" + directive.rules())
        .collect(joining(";"));
  }
}
