package org.stayindexed.model.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Host names and ports; addresses have tests of their own. */
class PageUrlHostTest {

  static Stream<Arguments> names() {
    return Stream.of(
        arguments("Shop.EXAMPLE", "shop.example"),
        arguments("shop.example.", "shop.example."),
        arguments("my_shop.example", "my_shop.example"),
        arguments("-shop-.example", "-shop-.example"),
        arguments("%73ho%50.example", "shop.example"),
        arguments("gr\u00fcn.example", "xn--grn-ioa.example"),
        arguments("GR\u00dcN.example", "xn--grn-ioa.example"),
        arguments("gr%C3%BCn.example", "xn--grn-ioa.example"),
        arguments("xn--grn-ioa.example", "xn--grn-ioa.example"),
        arguments("\uff53hop\u3002example", "shop.example"),
        arguments("sh\u00adop.example", "shop.example"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void writesNamesInLowerCaseAscii(String host, String expected) {
    assertThat(PageUrl.of("https://" + host + "/").host()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "http://tea.example:80, http://tea.example",
    "https://tea.example:443, https://tea.example",
    "http://tea.example:443, http://tea.example:443",
    "https://tea.example:80, https://tea.example:80",
    "https://tea.example:, https://tea.example",
    "https://tea.example:0, https://tea.example:0",
    "https://tea.example:00081, https://tea.example:81",
    "https://tea.example:000443, https://tea.example",
    "https://tea.example:65535, https://tea.example:65535",
    "https://[::1]:443, https://[::1]",
    "https://[::1]:, https://[::1]",
    "https://u:1@tea.example:2, https://tea.example:2",
  })
  void namesThePortOnlyWhereItIsNotTheDefault(String input, String origin) {
    assertThat(PageUrl.of(input).origin()).isEqualTo(origin);
  }

  static Stream<Arguments> brokenAuthorities() {
    String forbidden = "its host holds a character that no host may hold";
    return Stream.of(
        arguments("https://", "it has no host"),
        arguments("https:///?a", "it has no host"),
        arguments("https://#a", "it has no host"),
        arguments("https://:443/", "it has no host"),
        arguments("https://user@/", "it has no host"),
        arguments("https://user:secret@:443/", "it has no host"),
        arguments("https://\u00ad/", "it has no host"),
        arguments("https://tea example/", forbidden),
        arguments("https://tea%20example/", forbidden),
        arguments("https://tea%2Fexample/", forbidden),
        arguments("https://tea%example/", forbidden),
        arguments("https://tea%4", forbidden),
        arguments("https://tea%00.example/", forbidden),
        arguments("https://tea\u007f.example/", forbidden),
        arguments("https://te<a>.example/", forbidden),
        arguments("https://te^a|.example/", forbidden),
        arguments("https://tea[::1]/", forbidden),
        arguments("https://tea\uff0fb.example/", forbidden),
        arguments("https://tea%ff.example/", "its host \"tea\ufffd.example\" is no domain name"),
        arguments("https://\ud83c.example/", "its host \"\ud83c.example\" is no domain name"),
        arguments("https://[::1/", "its IPv6 address is not closed by ]"),
        arguments("https://[::1]a/", "its IPv6 address is not closed by ]"),
        arguments("https://tea.example:8o/", "its port is no number"),
        arguments("https://user:pass/word@tea.example/", "its port is no number"),
        arguments("https://tea.example:-1/", "its port is no number"),
        arguments("https://tea.example:8:9/", "its port is no number"),
        arguments("https://tea.example:\u0661/", "its port is no number"),
        arguments("https://tea.example:65536/", "its port 65536 is above 65535"),
        arguments("https://tea.example:999999999999/", "its port 999999999999 is above 65535"));
  }

  @ParameterizedTest
  @MethodSource("brokenAuthorities")
  void saysWhatIsWrongWithHostOrPort(String input, String reason) {
    assertThat(PageUrl.parse(input)).isEqualTo(new UrlResult.Invalid(reason));
  }
}
