package org.stayindexed.logs.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          66.249.66.1, 66.249.66.1:4711
          66.249.66.1, ::ffff:66.249.66.1
          66.249.66.1, ::FFFF:42f9:4201
          66.249.66.1, 0:0:0:0:0:ffff:66.249.66.1
          2001:4860:4801::1, [2001:4860:4801::1]:443
          2001:4860:4801::1, 2001:4860:4801:0:0:0:0:1
          2001:4860:4801::1, 2001:4860:4801::1%eth0
          1::, 1:0:0:0:0:0:0:0
          ::1, 0:0:0:0:0:0:0:1
          """)
  void theSameAddressIsTheSameHoweverItIsWritten(String one, String other) {
    assertThat(IpAddress.parse(one)).isPresent().isEqualTo(IpAddress.parse(other));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          66.249.66.1,             ::ffff:66.249.66.1
          255.0.10.200,            255.0.10.200
          2001:db8::1,             2001:0DB8:0:0:0:0:0:1
          2001:db8:0:1:1:1:1:1,    2001:db8:0:1:1:1:1:1
          2001:0:0:1::1,           2001:0:0:1:0:0:0:1
          2001:db8::1:0:0:1,       2001:db8:0:0:1:0:0:1
          1::,                     1:0:0:0:0:0:0:0
          ::,                      0:0:0:0:0:0:0:0
          ::1,                     ::1
          1:2:3:4:5:6:7:8,         1:2:3:4:5:6:7:8
          """)
  void isWrittenInOneWayOnly(String written, String logged) {
    assertThat(IpAddress.parse(logged)).map(IpAddress::text).contains(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "unknown",
        "localhost",
        "1.2.3",
        "1.2.3.256",
        "1.2.3.4.5",
        "1.2.3.-4",
        "1:2:3",
        "1::2::3",
        "12345::",
        "1:2:3:4:5:6:7:8:9",
        "::1.2.3",
        "g::",
        "1:2:3:4:5:6:7::8:9",
        "..."
      })
  void whatIsNoAddressIsNone(String text) {
    assertThat(IpAddress.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          10.1.2.3, true
          172.16.0.1, true
          172.32.0.1, false
          192.168.1.1, true
          100.64.0.1, true
          127.0.0.1, true
          169.254.1.1, true
          66.249.66.1, false
          ::1, true
          fd00::1, true
          fe80::1, true
          2001:4860::1, false
          """)
  void anAddressOfNoPublicNetworkIsPrivate(String text, boolean expected) {
    assertThat(IpAddress.parse(text).orElseThrow().isPrivate()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          66.249.66.1, 1.66.249.66.in-addr.arpa
          2001:db8::567:89ab, b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa
          """)
  void reverseLookupsAskForItBackwards(String text, String expected) {
    assertThat(IpAddress.parse(text).orElseThrow().reverseName()).isEqualTo(expected);
  }
}
