package org.stayindexed.model.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4Test {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "192.0.2.7., 192.0.2.7",
    "0xC0.0.02.07, 192.0.2.7",
    "0300.0.2.0x7, 192.0.2.7",
    "192.0.519, 192.0.2.7",
    "192.519, 192.0.2.7",
    "3221225991, 192.0.2.7",
    "0XC0000207, 192.0.2.7",
    "030000001007, 192.0.2.7",
    "4294967295, 255.255.255.255",
    "0, 0.0.0.0",
    "0x, 0.0.0.0",
    "1.0x.00, 1.0.0.0",
    "%31.2.3.4, 1.2.3.4",
    "1.2.3.4a, 1.2.3.4a",
    "1.2.3.4.a, 1.2.3.4.a",
    "1..a, 1..a",
    "1.., 1..",
    "., .",
    "0xg, 0xg",
  })
  void readsEveryFormThatBrowsersRead(String host, String expected) {
    assertThat(PageUrl.of("https://" + host + "/").host()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.256",
        "192.0.65536",
        "192.16777216",
        "4294967296",
        "99999999999999999999",
        "256.1",
        "1.2.3.4.5",
        "a.1",
        "1..2",
        "a.0x1",
        "09",
        "1.2.3.08",
        "\uff11.2.3.400"
      })
  void refusesANumberThatIsNoAddress(String host) {
    assertThat(PageUrl.parse("https://" + host + "/").toString())
        .startsWith("Invalid[reason=its host")
        .endsWith("is no IPv4 address]");
  }
}
