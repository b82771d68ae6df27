package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every block of the IANA registries by its first and last address, and their neighbours. */
class AddressKindTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.0.0.0, SPECIAL
          0.255.255.255, SPECIAL
          1.0.0.0, PUBLIC
          9.255.255.255, PUBLIC
          10.0.0.0, PRIVATE
          10.255.255.255, PRIVATE
          11.0.0.0, PUBLIC
          100.63.255.255, PUBLIC
          100.64.0.0, SPECIAL
          100.127.255.255, SPECIAL
          100.128.0.0, PUBLIC
          126.255.255.255, PUBLIC
          127.0.0.1, LOOPBACK
          127.255.255.255, LOOPBACK
          128.0.0.0, PUBLIC
          169.253.255.255, PUBLIC
          169.254.0.0, SPECIAL
          169.254.169.254, SPECIAL
          169.255.0.0, PUBLIC
          172.15.255.255, PUBLIC
          172.16.0.0, PRIVATE
          172.31.255.255, PRIVATE
          172.32.0.0, PUBLIC
          192.0.0.0, SPECIAL
          192.0.0.255, SPECIAL
          192.0.1.0, PUBLIC
          192.0.2.1, SPECIAL
          192.88.99.1, SPECIAL
          192.167.255.255, PUBLIC
          192.168.0.0, PRIVATE
          192.168.255.255, PRIVATE
          192.169.0.0, PUBLIC
          198.17.255.255, PUBLIC
          198.18.0.0, SPECIAL
          198.19.255.255, SPECIAL
          198.20.0.0, PUBLIC
          198.51.100.7, SPECIAL
          203.0.113.7, SPECIAL
          223.255.255.255, PUBLIC
          224.0.0.1, SPECIAL
          239.255.255.250, SPECIAL
          240.0.0.0, SPECIAL
          255.255.255.255, SPECIAL
          ::, SPECIAL
          ::1, LOOPBACK
          ::2, SPECIAL
          ::127.0.0.1, SPECIAL
          ::ffff:127.0.0.1, LOOPBACK
          ::ffff:8.8.8.8, PUBLIC
          ::ffff:0:127.0.0.1, SPECIAL
          64:ff9b::8.8.8.8, PUBLIC
          64:ff9b::127.0.0.1, SPECIAL
          64:ff9b::10.0.0.1, SPECIAL
          64:ff9b:1::8.8.8.8, SPECIAL
          100::1, SPECIAL
          1fff:ffff::1, SPECIAL
          2001::1, SPECIAL
          2001:1ff::1, SPECIAL
          2001:200::1, PUBLIC
          2001:db8::1, SPECIAL
          2002:7f00:1::, SPECIAL
          2606:4700::1111, PUBLIC
          3fff::1, SPECIAL
          4000::1, SPECIAL
          fc00::1, PRIVATE
          fd12:3456::1, PRIVATE
          fd00:ec2::254, SPECIAL
          fe80::1, SPECIAL
          fec0::1, SPECIAL
          ff02::1, SPECIAL
          """)
  void knowsWhoseNetworkAnAddressBelongsTo(String address, AddressKind kind) throws Exception {
    assertThat(AddressKind.of(InetAddress.getByName(address))).isEqualTo(kind);
  }

  @Test
  void looksIntoAMappedAddressThatIsKeptAsIpv6() throws Exception {
    byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};

    assertThat(AddressKind.of(Inet6Address.getByAddress("tea.example", mapped, 1)))
        .isEqualTo(AddressKind.LOOPBACK);
  }

  @Test
  void takesTheNarrowestOfSeveralAddresses() throws Exception {
    InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};

    assertThat(AddressKind.ofAll(both)).isEqualTo(AddressKind.PRIVATE);
  }
}
