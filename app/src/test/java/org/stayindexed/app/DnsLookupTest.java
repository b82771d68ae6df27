package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stayindexed.logs.client.ClientProof;
import org.stayindexed.logs.client.DnsProof;
import org.stayindexed.logs.client.IpAddress;
import org.stayindexed.logs.client.KnownRanges;
import org.stayindexed.model.traffic.KnownClient;
import org.stayindexed.model.traffic.Verification;

/** Proves clients by a name server that really is asked. */
class DnsLookupTest {
  private static final String ADDRESS = "203.0.113.9";
  private static final String REVERSE = "PTR 9.113.0.203.in-addr.arpa";

  private DnsServer server;
  private ClientProof proof;

  @BeforeEach
  void start() throws Exception {
    server = new DnsServer();
    proof =
        ClientProof.by(
            KnownRanges.shipped(),
            LocalDate.of(2026, 11, 28),
            new DnsProof(
                DnsLookup.of(server.address()), Clock.systemUTC(), 10, Duration.ofMinutes(1)));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private Verification yandex() {
    return of(KnownClient.YANDEXBOT, ADDRESS);
  }

  private Verification of(KnownClient client, String address) {
    return proof.of(client, proof.at(address));
  }

  @Test
  void aNameOfItsOwnerThatLeadsBackProvesIt() {
    server.has(REVERSE, "spider-1.yandex.com").has("A spider-1.yandex.com", "192.0.2.1", ADDRESS);

    assertThat(yandex()).isEqualTo(Verification.VERIFIED_BY_DNS);
    assertThat(server.asked()).containsExactly(REVERSE, "A spider-1.yandex.com");
  }

  @Test
  void anAddressOfVersion6IsAskedForAsSuch() {
    String reverse = "PTR 5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa";
    server
        .has(reverse, "spider-6.yandex.ru")
        .has("A spider-6.yandex.ru", ADDRESS)
        .has("AAAA spider-6.yandex.ru", "2001:db8::5");

    assertThat(of(KnownClient.YANDEXBOT, "2001:db8::5")).isEqualTo(Verification.VERIFIED_BY_DNS);
    assertThat(server.asked()).containsExactly(reverse, "AAAA spider-6.yandex.ru");
  }

  @Test
  void aNameThatLeadsElsewhereWasOnlyBorrowed() {
    server.has(REVERSE, "spider-1.yandex.com").has("A spider-1.yandex.com", "5.255.231.1");

    assertThat(yandex()).isEqualTo(Verification.SPOOFED);
  }

  @Test
  void aNameThatDoesNotExistWasMadeUp() {
    server.has(REVERSE, "spider-1.yandex.com");

    assertThat(yandex()).isEqualTo(Verification.SPOOFED);
  }

  @Test
  void aNameOfSomebodyElseRefutesIt() {
    server.has(REVERSE, "host-9.example.net").has("A host-9.example.net", ADDRESS);

    assertThat(yandex()).isEqualTo(Verification.SPOOFED);
  }

  @Test
  void ofSeveralNamesOneIsEnough() {
    server
        .has(REVERSE, "host-9.example.net", "spider-1.yandex.com")
        .has("A host-9.example.net", ADDRESS)
        .has("A spider-1.yandex.com", ADDRESS);

    assertThat(yandex()).isEqualTo(Verification.VERIFIED_BY_DNS);
  }

  @Test
  void anAddressWithoutANameProvesNothing() {
    assertThat(yandex()).isEqualTo(Verification.CLAIMED);
    server.has("PTR 10.113.0.203.in-addr.arpa");
    assertThat(of(KnownClient.YANDEXBOT, "203.0.113.10")).isEqualTo(Verification.CLAIMED);
    // Google lists all of its addresses: then the list decides.
    assertThat(of(KnownClient.GOOGLEBOT_DESKTOP, ADDRESS)).isEqualTo(Verification.SPOOFED);
  }

  @Test
  void aNameServerThatFailsProvesNothing() {
    server.fails(REVERSE);
    assertThat(yandex()).isEqualTo(Verification.CLAIMED);

    server.has("PTR 10.113.0.203.in-addr.arpa", "spider-2.yandex.com");
    server.fails("A spider-2.yandex.com");
    assertThat(of(KnownClient.YANDEXBOT, "203.0.113.10")).isEqualTo(Verification.CLAIMED);
  }

  @Test
  void aNameServerThatNeverAnswersProvesNothing() {
    server.isSilentAbout(REVERSE);

    assertThat(yandex()).isEqualTo(Verification.CLAIMED);
    assertThat(server.asked()).containsOnly(REVERSE);
  }

  @Test
  void eachAddressIsAskedForOnce() {
    server.has(REVERSE, "spider-1.yandex.com").has("A spider-1.yandex.com", ADDRESS);
    server.fails("PTR 10.113.0.203.in-addr.arpa");

    for (int i = 0; i < 3; i++) {
      assertThat(yandex()).isEqualTo(Verification.VERIFIED_BY_DNS);
      assertThat(of(KnownClient.BAIDUSPIDER, ADDRESS)).isEqualTo(Verification.SPOOFED);
      assertThat(of(KnownClient.YANDEXBOT, "203.0.113.10")).isEqualTo(Verification.CLAIMED);
    }

    assertThat(server.asked())
        .containsOnlyOnce(REVERSE, "A spider-1.yandex.com")
        .filteredOn(question -> question.equals(REVERSE))
        .hasSize(1);
  }

  @Test
  void aNameThatIsNoneIsNeverAskedFor() {
    server.has(REVERSE, "spider 1.yandex.com", "localhost");

    assertThat(DnsLookup.of(server.address()).namesOf(IpAddress.parse(ADDRESS).orElseThrow()))
        .hasValueSatisfying(names -> assertThat(names).isEmpty());
    assertThat(yandex()).isEqualTo(Verification.CLAIMED);
  }
}
