package org.stayindexed.crawler.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.page.PageFacts;

/** What is read as a page and what as JSON, by its media type (faults P2 and P3). */
class MediaTypeTest {
  private static final byte[] PAGE = "<title>Tea</title>".getBytes(UTF_8);
  private static final byte[] ERROR = "{\"error\":{\"code\":499}}".getBytes(UTF_8);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/html                             | html
          TEXT/HTML                             | html
          text/html;charset=utf-8               | html
          text/html ; charset=utf-8             | html
          application/xhtml+xml                 | html
          text/html, text/html                  | html
          image/png, text/html; charset=utf-8   | html
          text/html, tea                        | html
          text/html, image/png                  | nothing
          application/json                      | json
          Application/JSON; charset=utf-8       | json
          text/json                             | json
          text/plain                            | json
          text/plain;charset=utf-8              | json
          text/javascript                       | json
          application/geo+json                  | json
          application/problem+json              | json
          application/pdf                       | nothing
          application/octet-stream              | nothing
          application/xml                       | nothing
          text/xml                              | nothing
          application/rss+xml                   | nothing
          application/javascript                | nothing
          image/png                             | nothing
          image/svg+xml                         | nothing
          video/mp4                             | nothing
          text/css                              | nothing
          text/htmlx                            | nothing
          application/zip                       | nothing
          """)
  void decidesHowABodyIsRead(String type, String read) {
    assertThat(Read.body(PAGE, "Content-Type", type).title().isPresent())
        .isEqualTo(read.equals("html"));
    assertThat(Read.body(ERROR, "Content-Type", type).bodyError().isPresent())
        .isEqualTo(read.equals("json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ";charset=utf-8", "tea", "text/", "/html", "*/*", "text html"})
  void isLookedForInTheBodyWhereTheHeaderNamesNone(String type) {
    assertThat(Read.body(PAGE, "Content-Type", type).title()).hasValue("Tea");
    assertThat(Read.body(PAGE).title()).hasValue("Tea");
    assertThat(Read.body(ERROR, "Content-Type", type).bodyError()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <!DOCTYPE html><title>Tea</title>             | true
          '  \n\t<!doctype HTML ><title>Tea</title>'    | true
          <html><title>Tea</title>                      | true
          <HTML lang=de><title>Tea</title>              | true
          <head><title>Tea</title>                      | true
          <!-- tea --><title>Tea</title>                | true
          <script ></script><title>Tea</title>          | true
          <titles><title>Tea</title>                    | false
          tea <title>Tea</title>                        | false
          <?xml version='1.0'?><title>Tea</title>       | false
          <rss><title>Tea</title></rss>                 | false
          <                                             | false
          """)
  void ofABodyWithoutHeaderIsHtmlWhereItBeginsSo(String body, boolean html) {
    assertThat(Read.body(body.getBytes(UTF_8)).title().isPresent()).isEqualTo(html);
  }

  @Test
  void ofTheLastHeaderLineCounts() {
    PageFacts facts =
        Read.body(PAGE, "Content-Type", "image/png", "content-type", "text/html; charset=utf-8");

    assertThat(facts.title()).hasValue("Tea");
  }

  @Test
  void doesNotMatterWithoutABody() {
    assertThat(Read.body(new byte[0], "Content-Type", "text/html")).isEqualTo(PageFacts.NONE);
    assertThat(Read.body(new byte[0], "Content-Type", "application/json"))
        .isEqualTo(PageFacts.NONE);
    assertThat(Read.body(new byte[0])).isEqualTo(PageFacts.NONE);
  }

  @Test
  void ofBinaryBytesAsHtmlGivesNoFactsButAWord() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    PageFacts facts = Read.body(png, "Content-Type", "text/html");
    assertThat(facts).usingRecursiveComparison().ignoringFields("text").isEqualTo(PageFacts.NONE);
    assertThat(facts.text()).hasValueSatisfying(text -> assertThat(text.words()).isOne());
  }
}
