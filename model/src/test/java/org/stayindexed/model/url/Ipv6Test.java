package org.stayindexed.model.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv6Test {

  @ParameterizedTest
  @CsvSource({
    "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
    "2001:0db8::0001, 2001:db8::1",
    "0:0:0:0:0:0:0:0, ::",
    "::, ::",
    "::1, ::1",
    "1::, 1::",
    "1:0:0:4:0:0:0:8, 1:0:0:4::8",
    "1:0:0:4:5:0:0:8, 1::4:5:0:0:8",
    "1:0:3:4:5:6:7:8, 1:0:3:4:5:6:7:8",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:0:0, 1:2:3:4:5:6::",
    "::ffff:192.0.2.7, ::ffff:c000:207",
    "1:2:3:4:5:6:192.0.2.7, 1:2:3:4:5:6:c000:207",
    "64:ff9b::0.0.0.0, 64:ff9b::",
    "::255.255.255.255, ::ffff:ffff",
  })
  void writesTheShortestForm(String address, String expected) {
    assertThat(PageUrl.of("https://[" + address + "]/").host()).isEqualTo("[" + expected + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "1",
        ":1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7:8:",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7",
        "1::2::3",
        ":::",
        "1:::2",
        "1:2:3:4::5:6:7:8",
        "12345::",
        "g::",
        "::1%eth0",
        "::1.2.3",
        "::1.2.3.4.5",
        "::1.2.3.256",
        "::1.2.3.04",
        "::1.2..4",
        "::a.2.3.4",
        "::1.2.3.4:5",
        "1.2.3.4",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::1 ",
        "::\uff11"
      })
  void refusesWhatIsNoAddress(String address) {
    assertThat(PageUrl.parse("https://[" + address + "]/"))
        .isEqualTo(new UrlResult.Invalid("its host \"[" + address + "]\" is no IPv6 address"));
  }
}
