package org.stayindexed.crawler.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.url.PageUrl;

class UrlShapeTest {
  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/about, /{name}",
    "/a/b/, /a/{name}/",
    "/product/123, /product/{n}",
    "/product/1234, /product/{n}",
    "/product/12-red-34.html, /product/{n}-red-{n}.html",
    "/u/0af3c9de77, /u/{hex}",
    "/cal/2031, /cal/{n}",
    "/cal/2031/1, /cal/{date}",
    "/cal/2031/01/17, /cal/{date}",
    "/2019/03/a-story, /{date}/{name}",
    "/shop?size=xl&color=red&size=s, /{name}?color=&size=",
    "/events?month=3&year=2027, /{name}?{date}=",
    "/list?p1=a, /{name}?{n}=",
    "/x?, /{name}?="
  })
  void keepsWhatThePagesOfAKindHaveInCommon(String path, String shape) {
    assertThat(UrlShape.of(PageUrl.of("https://tea.example" + path))).isEqualTo(shape);
  }
}
