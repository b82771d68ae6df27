package org.stayindexed.crawler.trap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlocksTest {
  private static Set<Long> blocks(String page) {
    Set<Long> blocks = new HashSet<>();
    TextBlocks.forEach(page.getBytes(StandardCharsets.UTF_8), blocks::add);
    return blocks;
  }

  @ParameterizedTest
  @CsvSource({
    "<p>July 2031</p>, <p>July 2032</p>",
    "<p class=a>Tea</p>, <b>Tea</b>",
    "<a href=/1>next</a>, <a href=/2>next</a>",
    "took 0.12s, took 7.5s",
    "<script>a<b</script>Tea, <SCRIPT>c</SCRIPT >Tea",
    "<!-- a > b -->Tea, Tea",
    "id abcdefghijklmnopqrstuvwxyz, id zyxwvutsrqponmlkjihgfedcba"
  })
  void areEqualWhereOnlyNumbersMarkupOrTokensDiffer(String one, String other) {
    assertThat(blocks(one)).isEqualTo(blocks(other));
  }

  @ParameterizedTest
  @CsvSource({"<p>July 2031</p>, <p>June 2031</p>", "Tee, Tée", "<p>a b</p>, <p>a</p><p>b</p>"})
  void differWhereAWordDoes(String one, String other) {
    assertThat(blocks(one)).isNotEqualTo(blocks(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12 / 3", "<", "<script>x", "<!-- x", "<p", "</style"})
  void areNoneWithoutALetter(String page) {
    assertThat(blocks(page)).isEmpty();
  }

  @Test
  void areReadInOnePassHoweverThePageIsMade() {
    assertThat(blocks("<!--".repeat(200_000))).isEmpty();
    assertThat(blocks("<script".repeat(200_000))).isEmpty();
  }
}
