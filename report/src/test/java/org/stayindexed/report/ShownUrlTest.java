package org.stayindexed.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownUrlTest {
  private static final String SHOP = "https://shop.example";

  @ParameterizedTest
  @CsvSource({
    "https://shop.example/, /",
    "https://shop.example/tea?a=b, /tea?a=b",
    "http://shop.example/tea, http://shop.example/tea",
    "https://shop.example:8443/tea, https://shop.example:8443/tea",
    "https://shop.example.evil.example/tea, https://shop.example.evil.example/tea"
  })
  void leavesOutOnlyTheOriginOfTheSite(String url, String shown) {
    assertThat(ShownUrl.of(url, SHOP)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "/%D7%A9%D7%9C%D7%95%D7%9D, /שלום",
    "/k%C3%BCche/%E6%97%A5%E6%9C%AC?q=%C3%A9, /küche/日本?q=é",
    "/%E0%A4%B9%E0%A4%BF, /हि"
  })
  void showsLettersOfOtherAlphabets(String path, String shown) {
    assertThat(ShownUrl.of(SHOP + path, SHOP)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/a%20b%2Fc%3Fd",
    "/%C3",
    "/%FF%FE",
    "/%c3%bc",
    "/%E2%80%AEgpj.exe",
    "/%E2%80%8B",
    "/%C2%A0",
    "/%F0%9F%98%80"
  })
  void leavesWhatIsNoLetterOrWrittenOtherwiseAsItIs(String path) {
    assertThat(ShownUrl.of(SHOP + path, SHOP)).isEqualTo(path);
  }

  @Test
  void keepsBothEndsOfAVeryLongOne() {
    String first = ShownUrl.of(SHOP + "/" + "a".repeat(700) + "?page=1", SHOP);
    String second = ShownUrl.of(SHOP + "/" + "a".repeat(700) + "?page=2", SHOP);

    assertThat(first).hasSizeLessThan(210).startsWith("/aaa").contains("…").endsWith("?page=1");
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void readsTheOriginOfAStartUrl() {
    assertThat(ShownUrl.originOf("http://127.0.0.1:8080/a//b")).isEqualTo("http://127.0.0.1:8080");
    assertThat(ShownUrl.originOf(SHOP)).isEqualTo(SHOP);
  }
}
