package org.stayindexed.crawler.idn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.url.DomainToAscii;
import org.stayindexed.model.url.PageUrl;

class IcuDomainToAsciiTest {

  @Test
  void isTheOneThatUrlsAreParsedWith() {
    assertThat(DomainToAscii.best()).isInstanceOf(IcuDomainToAscii.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stra\u00dfe.example          | xn--strae-oqa.example
          STRA\u1e9eE.example          | xn--strae-oqa.example
          \u03c0\u03cc\u03bb\u03b5\u03c2.example | xn--qxalok1c.example
          gr\u00dcn.example            | xn--grn-ioa.example
          tea-.gr\u00fcn               | tea-.xn--grn-ioa
          tea..gr\u00fcn               | tea..xn--grn-ioa
          te\u200ba.gr\u00fcn          | tea.xn--grn-ioa
          \u0646\u0627\u0645\u0647\u200c\u0627\u06cc.example | xn--mgba3gch31f060k.example
          \ud83c\udf75.example         | xn--sj8h.example
          tea_1.gr\u00fcn              | tea_1.xn--grn-ioa
          """)
  void writesTheNameThatBrowsersAskFor(String name, String ascii) {
    assertThat(PageUrl.of("https://" + name + "/").host()).isEqualTo(ascii);
  }

  /**
   * A joiner where none may be, both directions in a label, a lone mark, a broken code, no name.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "te\u200da.example",
        "\u05d0a.example",
        "\u0301tea.example",
        "xn--a.gr\u00fcn",
        "\ufffd.example"
      })
  void refusesWhatNoBrowserAsksFor(String name) {
    assertThat(PageUrl.parse("https://" + name + "/").url()).isEmpty();
  }

  @Test
  void refusesALabelThatIsTooLongToEncode() {
    assertThat(PageUrl.parse("https://" + "x".repeat(2_000) + "\u00fc.example/").url()).isEmpty();
  }
}
