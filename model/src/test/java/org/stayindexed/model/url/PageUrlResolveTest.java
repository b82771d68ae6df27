package org.stayindexed.model.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References as they stand in links and in Location headers. */
class PageUrlResolveTest {
  private static final PageUrl PAGE = PageUrl.of("https://shop.example:8443/tea/green/?size=2");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                  | https://shop.example:8443/tea/green/?size=2
          '#top'              | https://shop.example:8443/tea/green/?size=2
          '  '                | https://shop.example:8443/tea/green/?size=2
          ?                   | https://shop.example:8443/tea/green/?
          ?size=3#top         | https://shop.example:8443/tea/green/?size=3
          sencha              | https://shop.example:8443/tea/green/sencha
          sencha/             | https://shop.example:8443/tea/green/sencha/
          sencha?cup          | https://shop.example:8443/tea/green/sencha?cup
          ./sencha            | https://shop.example:8443/tea/green/sencha
          .                   | https://shop.example:8443/tea/green/
          ..                  | https://shop.example:8443/tea/
          ../black            | https://shop.example:8443/tea/black
          ../../../../about   | https://shop.example:8443/about
          %2e%2E/black        | https://shop.example:8443/tea/black
          ..\\black           | https://shop.example:8443/tea/black
          a:b/../../c         | OtherScheme[scheme=a]
          ./a:b               | https://shop.example:8443/tea/green/a:b
          1:b                 | https://shop.example:8443/tea/green/1:b
          @user               | https://shop.example:8443/tea/green/@user
          //                  | Invalid[reason=it has no host]
          /                   | https://shop.example:8443/
          /about              | https://shop.example:8443/about
          \\about             | https://shop.example:8443/about
          /about//us          | https://shop.example:8443/about//us
          /about/../..        | https://shop.example:8443/
          //tea.example       | https://tea.example/
          ///tea.example/a    | https://tea.example/a
          \\\\tea.example\\a  | https://tea.example/a
          /\\tea.example      | https://tea.example/
          //u:p@tea.example:9 | https://tea.example:9/
          //tea.example:443   | https://tea.example/
          http://tea.example  | http://tea.example/
          http:sencha         | http://sencha/
          http:/sencha        | http://sencha/
          https:sencha        | https://shop.example:8443/tea/green/sencha
          https:/sencha       | https://shop.example:8443/sencha
          https:\\sencha      | https://shop.example:8443/sencha
          https:?cup          | https://shop.example:8443/tea/green/?cup
          https:#top          | https://shop.example:8443/tea/green/?size=2
          https:              | https://shop.example:8443/tea/green/?size=2
          https://sencha      | https://sencha/
          HTTPS:\\\\sencha    | https://sencha/
          https:/\\sencha     | https://sencha/
          tel:+100            | OtherScheme[scheme=tel]
          data:text/html,tea  | OtherScheme[scheme=data]
          https://[tea]/      | Invalid[reason=its host "[tea]" is no IPv6 address]
          """)
  void findsWhereAReferenceLeads(String reference, String expected) {
    UrlResult result = PAGE.resolve(reference);

    assertThat(result.url().map(PageUrl::toString).orElseGet(result::toString)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://tea.example/, cup, https://tea.example/cup",
    "https://tea.example/, .., https://tea.example/",
    "https://tea.example/pot, cup, https://tea.example/cup",
    "https://tea.example/a//, cup, https://tea.example/a//cup",
    "https://tea.example/a//, .., https://tea.example/a/",
    "https://tea.example/?a/b, cup, https://tea.example/cup",
    "https://tea.example/a?, #top, https://tea.example/a?",
    "http://tea.example:81/, /cup, http://tea.example:81/cup",
    "http://[::1]:81/a, b, http://[::1]:81/b",
    "http://[::1]/a, b, http://[::1]/b",
    "http://192.0.2.7/a, //tea.example/, http://tea.example/",
  })
  void startsFromEveryKindOfPage(String page, String reference, String expected) {
    assertThat(PageUrl.of(page).resolve(reference).url()).hasValue(PageUrl.of(expected));
  }

  @Test
  void refusesAReferenceThatMakesTheUrlTooLong() {
    String longest = "a".repeat(PageUrl.MAX_LENGTH - "https://shop.example:8443/".length());

    assertThat(PAGE.resolve("/" + longest).url()).isPresent();
    assertThat(PAGE.resolve(longest))
        .isEqualTo(new UrlResult.Invalid("it is longer than 8192 characters"));
  }
}
