package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.model.index.ExamplePages.COFFEE;
import static org.stayindexed.model.index.ExamplePages.TEA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.url.PageUrl;

class CanonicalRuleTest {
  private final IndexRule rule = new CanonicalRule();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/coffee",
        "https://shop.example/tea/",
        "https://shop.example/tea?",
        "https://shop.example/Tea",
        "http://shop.example/tea",
        "https://www.shop.example/tea",
        "https://shop.example:444/tea"
      })
  void objectsToACanonicalThatIsAnotherUrl(String canonical) {
    assertThat(rule.objectionTo(declaring(PageUrl.of(canonical))))
        .hasValue(new Objection(IndexReason.CANONICALISED, "canonical " + canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/tea",
        "HTTPS://SHOP.example:443/tea",
        "https://shop.example/tea#top"
      })
  void saysNothingOfACanonicalThatIsThePageItself(String canonical) {
    assertThat(rule.objectionTo(declaring(PageUrl.of(canonical)))).isEmpty();
  }

  @Test
  void saysNothingWhereNoCanonicalIsDeclared() {
    assertThat(rule.objectionTo(ExamplePages.eligible())).isEmpty();
  }

  @Test
  void objectsWhereOneOfSeveralCanonicalsIsAnotherUrl() {
    assertThat(rule.objectionTo(declaring(TEA, COFFEE)))
        .hasValue(new Objection(IndexReason.CANONICALISED, "canonical " + COFFEE));
    assertThat(rule.objectionTo(declaring(COFFEE, TEA))).isPresent();
    assertThat(rule.objectionTo(declaring(TEA, TEA))).isEmpty();
  }

  private static CrawledPage declaring(PageUrl... canonicals) {
    return ExamplePages.withFacts(ExamplePages.eligible(), ExamplePages.canonicals(canonicals));
  }
}
