package org.stayindexed.model.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Absolute URLs; hosts and references have their own tests. */
class PageUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTPS://shop.example/Tea         | https://shop.example/Tea
          https:shop.example/tea           | https://shop.example/tea
          https:////shop.example/tea       | https://shop.example/tea
          https://shop.example             | https://shop.example/
          https://shop.example?size=1      | https://shop.example/?size=1
          https://shop.example#top         | https://shop.example/
          https://shop.example/?           | https://shop.example/?
          https://shop.example/tea?#top    | https://shop.example/tea?
          https://shop.example/tea#a?b     | https://shop.example/tea
          https://shop.example/?b=2&a=1&b  | https://shop.example/?b=2&a=1&b
          https://shop.example/?q=a?b/../c | https://shop.example/?q=a?b/../c
          https://shop.example//a///b/     | https://shop.example//a///b/
          https://shop.example/a/./b/.     | https://shop.example/a/b/
          https://shop.example/a/b/../c    | https://shop.example/a/c
          https://shop.example/a/b/..      | https://shop.example/a/
          https://shop.example/../../a     | https://shop.example/a
          https://shop.example/a//../b     | https://shop.example/a/b
          https://shop.example/a/%2E/b     | https://shop.example/a/b
          https://shop.example/a/%2e%2E/b  | https://shop.example/b
          https://shop.example/a/.%2e      | https://shop.example/
          https://shop.example/a/%2e.?b    | https://shop.example/?b
          https://shop.example/.../.a/b..  | https://shop.example/.../.a/b..
          https://shop.example/%2e%2e%2e   | https://shop.example/%2e%2e%2e
          https://shop.example/a;v=1,2:3@4 | https://shop.example/a;v=1,2:3@4
          https://shop.example/%7e%zz%4%   | https://shop.example/%7e%zz%4%
          https://u@shop.example/          | https://shop.example/
          https://u:p@ss@shop.example/     | https://shop.example/
          https://:@shop.example/a@b       | https://shop.example/a@b
          """)
  void hasOneNormalisedForm(String input, String expected) {
    assertThat(PageUrl.of(input)).hasToString(expected);
  }

  static Stream<Arguments> charactersThatAreEncodedOrDropped() {
    return Stream.of(
        arguments("https://shop.example/a b?c d", "/a%20b?c%20d"),
        arguments("https://shop.example/\"<>?\"<>", "/%22%3C%3E?%22%3C%3E"),
        arguments("https://shop.example/^`{}?^`{}", "/%5E%60%7B%7D?^`{}"),
        arguments("https://shop.example/it's?it's", "/it's?it%27s"),
        arguments("https://shop.example/[a]|b?[a]|b", "/[a]|b?[a]|b"),
        arguments("https://shop.example/a\\b?a\\b", "/a/b?a\\b"),
        arguments("https:\\\\shop.example\\a\\..\\b", "/b"),
        arguments("https://shop.example/gr\u00fcn?\u8336", "/gr%C3%BCn?%E8%8C%B6"),
        arguments("https://shop.example/\ud83c\udf75", "/%F0%9F%8D%B5"),
        arguments("https://shop.example/\ud800?\udfff", "/%EF%BF%BD?%EF%BF%BD"),
        arguments("https://shop.example/\u0000\u001f\u007f", "/%00%1F%7F"),
        arguments("ht\ntps://shop.\texample/a\r\n/b?c\td", "/a/b?cd"),
        arguments(" \u0001https://shop.example/a\u0000 ", "/a"));
  }

  @ParameterizedTest
  @MethodSource("charactersThatAreEncodedOrDropped")
  void holdsAsciiOnly(String input, String pathAndQuery) {
    assertThat(PageUrl.of(input)).hasToString("https://shop.example" + pathAndQuery);
  }

  @ParameterizedTest
  @CsvSource({
    "mailto:tea@shop.example, mailto",
    "JavaScript:void(0), javascript",
    "ftp://shop.example/tea, ftp",
    "file:///tea, file",
    "wss://shop.example/, wss",
    "aZ09+-.Az:, az09+-.az",
    "shop.example:8443/tea, shop.example",
    "https.://shop.example/, https.",
  })
  void leavesOtherSchemesAlone(String input, String scheme) {
    assertThat(PageUrl.parse(input)).isEqualTo(new UrlResult.OtherScheme(scheme));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "/tea", "//shop.example/", "shop.example/tea", "1s:x", ":x"})
  void needsASchemeWhereThereIsNoPage(String input) {
    assertThat(PageUrl.parse(input))
        .isEqualTo(
            new UrlResult.Invalid(
                "it has no scheme such as https:// and there is no page to resolve it against"));
  }

  @Test
  void acceptsTheLongestUrlButNotOneCharacterMore() {
    String longest = "https://shop.example/" + "a".repeat(PageUrl.MAX_LENGTH - 21);

    assertThat(PageUrl.of(longest)).hasToString(longest);
    assertThat(PageUrl.of(longest + "#fragments-do-not-count")).hasToString(longest);
    assertThat(PageUrl.parse(longest + "a"))
        .isEqualTo(new UrlResult.Invalid("it is longer than 8192 characters"));
  }

  @Test
  void refusesTextThatIsLongBeforeOrAfterEncoding() {
    UrlResult tooLong = new UrlResult.Invalid("it is longer than 8192 characters");

    assertThat(PageUrl.parse("https://shop.example/" + "\u00fc".repeat(2_000))).isEqualTo(tooLong);
    assertThat(PageUrl.parse("https://shop.example/#" + "a".repeat(20_000))).isEqualTo(tooLong);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          http://tea.example/a/b?c,    http,  tea.example, 80,   http://tea.example,       /a/b?c
          https://tea.example,         https, tea.example, 443,  https://tea.example,      /
          http://tea.example:8080?a,   http,  tea.example, 8080, http://tea.example:8080,  /?a
          https://tea.example:80/:9/,  https, tea.example, 80,   https://tea.example:80,   /:9/
          https://192.0.2.1:8443/a,    https, 192.0.2.1,   8443, https://192.0.2.1:8443,   /a
          https://[2001:DB8::1]/,      https, [2001:db8::1], 443, https://[2001:db8::1],   /
          http://[2001:db8::1]:81/a?,  http,  [2001:db8::1], 81, http://[2001:db8::1]:81,  /a?
          """)
  void knowsItsParts(
      String input, String scheme, String host, int port, String origin, String pathAndQuery) {
    PageUrl url = PageUrl.of(input);

    assertThat(url.scheme()).isEqualTo(scheme);
    assertThat(url.host()).isEqualTo(host);
    assertThat(url.port()).isEqualTo(port);
    assertThat(url.origin()).isEqualTo(origin);
    assertThat(url.pathAndQuery()).isEqualTo(pathAndQuery);
  }

  @Test
  void isEqualAndOrderedByItsText() {
    PageUrl tea = PageUrl.of("https://shop.example/tea");

    assertThat(tea)
        .isEqualTo(PageUrl.of("HTTPS://SHOP.example:443/tea#top"))
        .hasSameHashCodeAs(PageUrl.of("HTTPS://SHOP.example:443/tea#top"))
        .isNotEqualTo(PageUrl.of("https://shop.example/tea?"))
        .isLessThan(PageUrl.of("https://shop.example/tee"));
  }

  @Test
  void saysWhichTextIsNoUrl() {
    assertThatThrownBy(() -> PageUrl.of("mailto:tea@shop.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not an http or https URL: mailto:tea@shop.example");
  }
}
