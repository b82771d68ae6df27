package org.stayindexed.model.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.url.PageUrl;

/** What is wrong with the way in which a page names its canonical. */
class CanonicalFaultTest {
  private static final PageUrl PAGE = PageUrl.of("https://shop.example/tea/green");

  private static List<CanonicalLink> links(String written) {
    return Arrays.stream(written.split(" ", -1))
        .map(
            href ->
                new CanonicalLink(PAGE.resolve(href).url().orElseThrow(), href, "<" + href + ">"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://shop.example/tea                          |
          HTTPS://shop.example/tea                          |
          /tea                                              | RELATIVE </tea>
          //shop.example/tea                                | RELATIVE <//shop.example/tea>
          green                                             | RELATIVE <green>
          https://shop.example/tea#top                      | FRAGMENT <https://shop.example/tea#top>
          https://shop.example/a https://shop.example/b     | SEVERAL https://shop.example/a and https://shop.example/b
          https://shop.example/a https://shop.example:443/a |
          """)
  void isTold(String written, String faults) {
    Map<CanonicalFault, String> found = CanonicalFault.in(links(written));

    assertThat(CanonicalFault.write(found)).isEqualTo(faults == null ? "" : faults);
    assertThat(CanonicalFault.read(CanonicalFault.write(found))).isEqualTo(found);
  }

  @Test
  void isTheBodyWhereOnlyThatIsWrongWhateverElseTheTagThereSays() {
    CanonicalLink inBody =
        new CanonicalLink(PAGE, "/tea/green#top", "<tag> in the body", RelatedLink.Place.BODY);
    List<CanonicalLink> both = List.of(links("https://shop.example/tea").get(0), inBody);

    assertThat(CanonicalFault.in(both))
        .containsExactly(Map.entry(CanonicalFault.IN_BODY, "<tag> in the body"));
  }

  @Test
  void areTwoWhereTwoThingsAreWrong() {
    assertThat(CanonicalFault.in(links("/a /b#c")))
        .containsOnlyKeys(CanonicalFault.SEVERAL, CanonicalFault.RELATIVE, CanonicalFault.FRAGMENT);
  }
}
