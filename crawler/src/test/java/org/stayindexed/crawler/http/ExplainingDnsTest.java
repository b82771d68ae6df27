package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

/** The JDK forgets why it did not find a host; see JDK's InetAddress, negative caching. */
class ExplainingDnsTest {
  private static final String REASON = "tea.example: Temporary failure in name resolution";

  private final Deque<String> answers = new ArrayDeque<>();
  private final ExplainingDns dns = new ExplainingDns(new Scripted());

  @Test
  void repeatsTheReasonForABareName() {
    answers.addAll(List.of(REASON, "tea.example", "tea.example"));

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> dns.resolve("tea.example")).hasMessage(REASON);
    }
  }

  @Test
  void forgetsTheReasonWhenTheHostIsFound() throws Exception {
    answers.addAll(List.of(REASON, "found", "tea.example"));

    assertThatThrownBy(() -> dns.resolve("tea.example")).hasMessage(REASON);
    assertThat(dns.resolve("tea.example")).hasSize(1);
    assertThatThrownBy(() -> dns.resolve("tea.example")).hasMessage("tea.example");
  }

  @Test
  void knowsTheReasonOfEachHostByItself() {
    answers.addAll(List.of(REASON, "coffee.example"));

    assertThatThrownBy(() -> dns.resolve("tea.example")).hasMessage(REASON);
    assertThatThrownBy(() -> dns.resolve("coffee.example")).hasMessage("coffee.example");
  }

  private final class Scripted implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      String answer = answers.remove();
      if (answer.equals("found")) {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
      }
      throw new UnknownHostException(answer);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
