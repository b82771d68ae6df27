package org.stayindexed.logs.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.traffic.KnownClient;
import org.stayindexed.model.traffic.Verification;

class ClientProofTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final KnownRanges SHIPPED = KnownRanges.shipped();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GOOGLEBOT_DESKTOP    | 66.249.66.1                         | VERIFIED_BY_RANGE
          GOOGLEBOT_SMARTPHONE | 2001:4860:4801:10::5                | VERIFIED_BY_RANGE
          GOOGLEBOT_DESKTOP    | 203.0.113.9                         | SPOOFED
          GOOGLEBOT_DESKTOP    | 157.55.39.10                        | SPOOFED
          BINGBOT              | 157.55.39.10                        | VERIFIED_BY_RANGE
          BINGBOT              | 66.249.66.1                         | SPOOFED
          GPTBOT               | 20.171.206.7                        | VERIFIED_BY_RANGE
          GPTBOT               | 203.0.113.9                         | SPOOFED
          GOOGLEBOT_DESKTOP    | 127.0.0.1                           | CLAIMED
          GOOGLEBOT_DESKTOP    | 10.0.0.7                            | CLAIMED
          GOOGLEBOT_DESKTOP    | 104.16.1.1                          | CLAIMED
          GOOGLEBOT_DESKTOP    | -                                   | CLAIMED
          GOOGLEBOT_DESKTOP    | 66.249.79.100                       | CLAIMED
          GOOGLEBOT_DESKTOP    | 203.0.113.9, 66.249.66.1            | VERIFIED_BY_RANGE
          GOOGLEBOT_DESKTOP    | 66.249.66.1, 203.0.113.9            | SPOOFED
          GOOGLEBOT_DESKTOP    | 66.249.66.1, 10.0.0.7, 127.0.0.1    | VERIFIED_BY_RANGE
          GOOGLE_SITE_VERIFIER | 203.0.113.9                         | CLAIMED
          FEEDFETCHER          | 34.64.6.7                           | VERIFIED_BY_RANGE
          FEEDFETCHER          | 66.249.66.1                         | CLAIMED
          FACEBOOK             | 173.252.79.9                        | VERIFIED_BY_RANGE
          META_EXTERNALAGENT   | 57.141.0.3                          | VERIFIED_BY_RANGE
          META_EXTERNALAGENT   | 2a03:2880:f800::5                   | VERIFIED_BY_RANGE
          FACEBOOK             | 203.0.113.9                         | CLAIMED
          APPLEBOT             | 17.58.98.60                         | CLAIMED
          APPLEBOT             | 203.0.113.9                         | SPOOFED
          YANDEXBOT            | 203.0.113.9                         | CLAIMED
          BYTESPIDER           | 203.0.113.9                         | CLAIMED
          PERSON               | 203.0.113.9                         | CLAIMED
          """)
  void aBotIsWhoItSaysIfItComesFromItsAddresses(
      KnownClient client, String address, Verification expected) {
    ClientProof proof = ClientProof.by(SHIPPED, TODAY);

    assertThat(proof.of(client, proof.at(address))).isEqualTo(expected);
  }

  @Test
  void nobodyIsCalledALiarByAListThatIsAYearOld() {
    ClientProof proof = ClientProof.by(SHIPPED, TODAY.plusYears(1));

    assertThat(proof.of(KnownClient.GOOGLEBOT_DESKTOP, proof.at("203.0.113.9")))
        .isEqualTo(Verification.CLAIMED);
    assertThat(proof.of(KnownClient.GOOGLEBOT_DESKTOP, proof.at("66.249.66.1")))
        .isEqualTo(Verification.VERIFIED_BY_RANGE);
  }

  /** Answers from tables, and counts how often it was asked. */
  private static class Table implements NameLookup {
    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, List<String>> addresses = new HashMap<>();
    private int asked;

    Table name(String address, String name, String back) {
      names.put(address, List.of(name));
      addresses.put(name, List.of(back));
      return this;
    }

    @Override
    public Optional<List<String>> namesOf(IpAddress address) {
      asked++;
      return names.entrySet().stream()
          .filter(entry -> IpAddress.parse(entry.getKey()).equals(Optional.of(address)))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    @Override
    public Optional<List<IpAddress>> addressesOf(String name, IpAddress kind) {
      return Optional.ofNullable(addresses.get(name))
          .map(list -> list.stream().map(text -> IpAddress.parse(text).orElseThrow()).toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          YANDEXBOT         | 5.255.231.1 | spider-1.yandex.com.           | 5.255.231.1 | VERIFIED_BY_DNS
          YANDEXBOT         | 5.255.231.1 | spider-1.yandex.com            | 192.0.2.1   | SPOOFED
          YANDEXBOT         | 5.255.231.1 | spider-1.yandex.com.evil.test. | 5.255.231.1 | SPOOFED
          YANDEXBOT         | 5.255.231.1 | notyandex.com.                 | 5.255.231.1 | SPOOFED
          GOOGLEBOT_DESKTOP | 203.0.113.9 | crawl-1.GoogleBot.com.         | 203.0.113.9 | VERIFIED_BY_DNS
          GOOGLEBOT_DESKTOP | 203.0.113.9 | host.example.net.              | 203.0.113.9 | SPOOFED
          """)
  void dnsProvesItByANameThatLeadsBack(
      KnownClient client, String address, String name, String back, Verification expected) {
    Table table = new Table().name(address, name, back);
    ClientProof proof =
        ClientProof.by(SHIPPED, TODAY, new DnsProof(table, CLOCK, 10, Duration.ofSeconds(5)));

    assertThat(proof.of(client, proof.at(address))).isEqualTo(expected);
    assertThat(proof.of(client, proof.at(address))).isEqualTo(expected);
    assertThat(table.asked).isEqualTo(1);
  }

  @Test
  void whereDnsDoesNotAnswerTheListDecides() {
    ClientProof proof =
        ClientProof.by(SHIPPED, TODAY, new DnsProof(new Table(), CLOCK, 10, Duration.ofSeconds(5)));

    assertThat(proof.of(KnownClient.YANDEXBOT, proof.at("203.0.113.9")))
        .isEqualTo(Verification.CLAIMED);
    assertThat(proof.of(KnownClient.GOOGLEBOT_DESKTOP, proof.at("203.0.113.9")))
        .isEqualTo(Verification.SPOOFED);
  }

  @Test
  void anAddressWithoutANameRefutesNobody() {
    Table table = new Table();
    table.names.put("203.0.113.9", List.of());
    ClientProof proof =
        ClientProof.by(SHIPPED, TODAY, new DnsProof(table, CLOCK, 10, Duration.ofSeconds(5)));

    assertThat(proof.of(KnownClient.YANDEXBOT, proof.at("203.0.113.9")))
        .isEqualTo(Verification.CLAIMED);
  }

  @Test
  void addressesBehindTheLimitAreNotAskedFor() {
    Table table = new Table();
    ClientProof proof =
        ClientProof.by(SHIPPED, TODAY, new DnsProof(table, CLOCK, 2, Duration.ofSeconds(5)));

    for (int i = 1; i <= 5; i++) {
      proof.of(KnownClient.YANDEXBOT, proof.at("203.0.113." + i));
    }

    assertThat(table.asked).isEqualTo(2);
    assertThat(proof.exhausted()).isTrue();
  }

  /** A clock that somebody sets. */
  private static final class SetClock extends Clock {
    private Instant now = CLOCK.instant();

    void later(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void noMoreIsAskedForWhenAnswersWereWaitedForLongEnough() {
    SetClock clock = new SetClock();
    Table table =
        new Table() {
          @Override
          public Optional<List<String>> namesOf(IpAddress address) {
            clock.later(Duration.ofSeconds(2));
            return super.namesOf(address);
          }
        };
    ClientProof proof =
        ClientProof.by(SHIPPED, TODAY, new DnsProof(table, clock, 9, Duration.ofSeconds(3)));

    // Reading lines takes time, too, which is none of waiting.
    clock.later(Duration.ofMinutes(5));
    for (int i = 1; i <= 5; i++) {
      proof.of(KnownClient.YANDEXBOT, proof.at("203.0.113." + i));
    }

    assertThat(table.asked).isEqualTo(2);
    assertThat(proof.exhausted()).isTrue();
  }

  @Test
  void aDayLaterAllIsAskedForAgain() {
    SetClock clock = new SetClock();
    Table table = new Table();
    ClientProof proof =
        ClientProof.by(SHIPPED, TODAY, new DnsProof(table, clock, 1, Duration.ofSeconds(3)));

    proof.of(KnownClient.YANDEXBOT, proof.at("203.0.113.1"));
    proof.of(KnownClient.YANDEXBOT, proof.at("203.0.113.2"));
    clock.later(Duration.ofDays(1));
    proof.of(KnownClient.YANDEXBOT, proof.at("203.0.113.2"));

    assertThat(table.asked).isEqualTo(2);
  }
}
