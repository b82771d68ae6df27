package org.stayindexed.model.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlFingerprintTest {

  /** Expected values from {@code printf URL | sha256sum}, cut after 32 digits. */
  @ParameterizedTest
  @CsvSource({
    "https://www.example.com/, 49365e2b6b265ccba4bed01f5fa3cbcf",
    "http://xn--bcher-kva.example/a%20b?c, 517c7c6d35677f6a1e195e14fbf5b1b7",
  })
  void isTheBeginningOfTheSha256OfTheText(String url, String hex) {
    UrlFingerprint fingerprint = PageUrl.of(url).fingerprint();

    assertThat(HexFormat.of().formatHex(fingerprint.toBytes())).isEqualTo(hex);
    assertThat(HexFormat.of().toHexDigits(fingerprint.high())).isEqualTo(hex.substring(0, 16));
    assertThat(HexFormat.of().toHexDigits(fingerprint.low())).isEqualTo(hex.substring(16));
  }

  @Test
  void isTheSameForEveryWayToWriteOneUrl() {
    assertThat(PageUrl.of("HTTPS://Shop.example:443/a/../tea#top").fingerprint())
        .isEqualTo(PageUrl.of("https://shop.example/tea").fingerprint());
  }

  @Test
  void tellsUrlsApartThatMayBeDifferentPages() {
    Stream<String> urls =
        Stream.of(
            "https://shop.example/tea",
            "http://shop.example/tea",
            "https://shop.example:444/tea",
            "https://shop.example/Tea",
            "https://shop.example/tea/",
            "https://shop.example//tea",
            "https://shop.example/te%61",
            "https://shop.example/tea?",
            "https://shop.example/tea?a&b",
            "https://shop.example/tea?b&a");

    assertThat(urls.map(url -> PageUrl.of(url).fingerprint())).doesNotHaveDuplicates();
  }

  @Test
  void tellsTheUrlsOfOneCrawlApartByItsFirstHalf() {
    IntStream pages = IntStream.range(0, 10_000);

    assertThat(pages.mapToObj(page -> "https://shop.example/?page=" + page))
        .extracting(url -> PageUrl.of(url).fingerprint().high())
        .doesNotHaveDuplicates();
  }
}
