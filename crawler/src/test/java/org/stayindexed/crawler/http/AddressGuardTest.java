package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome.Unanswered;
import org.stayindexed.model.url.PageUrl;

/** From a public start nothing is connected to that is not public (faults S1 to S4). */
class AddressGuardTest {
  private static final PageUrl PUBLIC_START = PageUrl.of("http://8.8.8.8/");

  @AutoClose private final RawServer server = RawServer.replying("HTTP/1.1 204 No Content\r\n\r\n");

  private final ScriptedDns dns = new ScriptedDns();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0177.1",
        "0x7f.0.0.1",
        "0x7f000001",
        "127.0.0.1.",
        "127.255.255.254",
        "%31%32%37.0.0.1",
        "１２７.0.0.1",
        "good@127.0.0.1",
        "0.0.0.0",
        "0",
        "localhost",
        "LocalHost.",
        "a.localhost",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::127.0.0.1]",
        "[2002:7f00:1::]"
      })
  void connectsToNoNotationOfThisMachine(String host) {
    PageUrl url = PageUrl.of("http://" + host + ":" + server.port() + "/");

    try (TestFetcher fetcher = TestFetcher.startingAt(PUBLIC_START)) {
      assertThat(fetcher.get(url).outcome())
          .isInstanceOfSatisfying(
              Unanswered.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(FailureClass.BLOCKED_ADDRESS);
                assertThat(refused.detail()).contains(" leads to ");
              });
    }
    assertThat(server.connections()).isZero();
  }

  @Test
  void connectsToThisMachineInACrawlThatStartsThere() {
    try (TestFetcher fetcher = TestFetcher.startingAt(server.url("/"))) {
      assertThat(fetcher.outcome(server.url("/"))).isEqualTo("204 COMPLETE 0");
      assertThat(fetcher.outcome(PageUrl.of("http://localhost:" + server.port() + "/")))
          .isEqualTo("204 COMPLETE 0");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 22, 25, 110, 587, 6000, 6667, 10080})
  void asksNothingAtThePortsOfOtherProtocols(int port) {
    try (TestFetcher fetcher = TestFetcher.patient()) {
      assertThat(fetcher.outcome(PageUrl.of("http://127.0.0.1:" + port + "/")))
          .isEqualTo("BLOCKED_PORT");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, 8.8.4.4, true",
    "8.8.8.8, 10.0.0.1, false",
    "8.8.8.8, 127.0.0.1, false",
    "8.8.8.8, 169.254.169.254, false",
    "10.0.0.1, 8.8.8.8, true",
    "10.0.0.1, 192.168.0.1, true",
    "10.0.0.1, 127.0.0.1, false",
    "10.0.0.1, 169.254.169.254, false",
    "127.0.0.1, 10.0.0.1, true",
    "127.0.0.1, 127.0.0.2, true",
    "127.0.0.1, 0.0.0.0, false",
    "169.254.169.254, 169.254.169.254, false",
    "169.254.169.254, 10.0.0.1, false"
  })
  void connectsWhereTheStartIsAndWiderButNoNarrower(String start, String other, boolean allowed)
      throws Exception {
    dns.answer("start.example", start).answer("start.example", start).answer("b.example", other);
    GuardedDns guard = guard("http://start.example/");

    if (allowed) {
      assertThat(guard.resolve("b.example")).hasSize(1);
    } else {
      assertThatThrownBy(() -> guard.resolve("b.example"))
          .isInstanceOf(RefusedAddressException.class);
    }
  }

  @Test
  void refusesAHostOfWhichOneAddressIsPrivate() {
    dns.answer("start.example", "8.8.8.8").answer("b.example", "8.8.4.4", "10.0.0.1");

    assertThatThrownBy(() -> guard("http://start.example/").resolve("b.example"))
        .isInstanceOf(RefusedAddressException.class)
        .hasMessage("b.example leads to a private network");
  }

  @Test
  void takesAStartWithAddressesOfTwoKindsForAPublicOne() {
    dns.answer("start.example", "8.8.8.8", "10.0.0.1").answer("start.example", "10.0.0.1");

    assertThatThrownBy(() -> guard("http://start.example/").resolve("start.example"))
        .isInstanceOf(RefusedAddressException.class);
  }

  @Test
  void looksAtTheAddressesThatTheConnectionIsMadeTo() throws Exception {
    dns.answer("start.example", "8.8.8.8")
        .answer("start.example", "8.8.8.8")
        .answer("start.example", "127.0.0.1");
    GuardedDns guard = guard("http://start.example/");

    assertThat(guard.resolve("start.example")).hasSize(1);
    assertThatThrownBy(() -> guard.resolve("start.example"))
        .isInstanceOf(RefusedAddressException.class);
  }

  @Test
  void doesNotBelieveThatTheStartIsPublicBecauseItWasNotFound() throws Exception {
    dns.answer("start.example")
        .answer("b.example", "10.0.0.1")
        .answer("start.example", "10.0.0.1")
        .answer("b.example", "10.0.0.1");
    GuardedDns guard = guard("http://start.example/");

    assertThatThrownBy(() -> guard.resolve("b.example"))
        .isInstanceOf(RefusedAddressException.class);
    assertThat(guard.resolve("b.example")).hasSize(1);
  }

  private GuardedDns guard(String start) {
    return new GuardedDns(dns, Optional.of(PageUrl.of(start)));
  }

  /** Gives each host the answers of a list, one after the other; an empty one is a failure. */
  private static final class ScriptedDns implements DnsResolver {
    private final Map<String, Deque<List<String>>> answers = new HashMap<>();

    ScriptedDns answer(String host, String... addresses) {
      answers.computeIfAbsent(host, name -> new ArrayDeque<>()).add(List.of(addresses));
      return this;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      List<String> texts = Objects.requireNonNull(answers.get(host)).remove();
      if (texts.isEmpty()) {
        throw new UnknownHostException(host);
      }
      InetAddress[] addresses = new InetAddress[texts.size()];
      for (int i = 0; i < addresses.length; i++) {
        addresses[i] = InetAddress.getByName(texts.get(i));
      }
      return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
