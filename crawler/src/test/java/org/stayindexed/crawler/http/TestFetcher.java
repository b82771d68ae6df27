package org.stayindexed.crawler.http;

import java.net.InetAddress;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.jspecify.annotations.Nullable;
import org.stayindexed.crawler.http.ConnectionPolicy.Certificates;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.run.CertificateSeen;
import org.stayindexed.model.url.PageUrl;

/** The fetcher under test, with limits for small pages, and its outcomes as one line of text. */
final class TestFetcher implements AutoCloseable {
  static final String USER_AGENT = "Stayindexed-Test/1.0 (+https://tea.example/bot)";
  static final int BODY_LIMIT = 64 * 1024;

  /** What its clock always shows. */
  static final Instant NOW = Instant.parse("2027-01-02T03:04:05Z");

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ApacheFetcher fetcher;

  private TestFetcher(ApacheFetcher fetcher) {
    this.fetcher = fetcher;
  }

  private TestFetcher(FetchLimits limits, @Nullable KeyStore trusted) {
    this(limits, ConnectionPolicy.anyAddress(), trusted);
  }

  private TestFetcher(FetchLimits limits, ConnectionPolicy policy, @Nullable KeyStore trusted) {
    FetcherSettings settings = new FetcherSettings(USER_AGENT, 4, 8, limits, policy);
    this.fetcher = ApacheFetcher.create(settings, trusted, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** Waits longer than any test may take. */
  static TestFetcher patient() {
    return new TestFetcher(new FetchLimits(PATIENCE, PATIENCE, PATIENCE, BODY_LIMIT), null);
  }

  /** Connects to the networks of that start URL only. */
  static TestFetcher startingAt(PageUrl start) {
    FetchLimits limits = new FetchLimits(PATIENCE, PATIENCE, PATIENCE, BODY_LIMIT);
    return new TestFetcher(limits, ConnectionPolicy.startingAt(start), null);
  }

  /** Asks that resolver, and gives it and the whole fetch so long. */
  static TestFetcher with(DnsResolver dns, Duration connect, Duration total) {
    FetchLimits limits = new FetchLimits(connect, PATIENCE, total, BODY_LIMIT);
    FetcherSettings settings =
        new FetcherSettings(USER_AGENT, 4, 8, limits, ConnectionPolicy.anyAddress());
    return new TestFetcher(
        ApacheFetcher.createOn(
            settings, new Network(dns, null, certificate -> {}), Clock.fixed(NOW, ZoneOffset.UTC)));
  }

  /** Waits, trusts those authorities only, and finds every host on this machine. */
  static TestFetcher trusting(KeyStore authorities) {
    return trusting(authorities, Certificates.VERIFIED, certificate -> {});
  }

  /** The same, with those certificates, which go to the receiver too. */
  static TestFetcher trusting(
      KeyStore authorities, Certificates wanted, Consumer<CertificateSeen> receiver) {
    FetchLimits limits = new FetchLimits(PATIENCE, PATIENCE, PATIENCE, BODY_LIMIT);
    FetcherSettings settings =
        new FetcherSettings(USER_AGENT, 4, 8, limits, ConnectionPolicy.anyAddress().with(wanted));
    DnsResolver here =
        new InMemoryDnsResolver() {
          @Override
          public InetAddress[] resolve(String host) {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
          }
        };
    return new TestFetcher(
        ApacheFetcher.createOn(
            settings, new Network(here, authorities, receiver), Clock.fixed(NOW, ZoneOffset.UTC)));
  }

  /** Gives the whole fetch that long. */
  static TestFetcher withTotal(Duration total) {
    return new TestFetcher(new FetchLimits(PATIENCE, PATIENCE, total, BODY_LIMIT), null);
  }

  /** Gives the server that long between two bytes. */
  static TestFetcher withSilence(Duration silence) {
    return new TestFetcher(new FetchLimits(PATIENCE, silence, PATIENCE, BODY_LIMIT), null);
  }

  /** Gives the server that long to accept a connection. */
  static TestFetcher withConnect(Duration connect) {
    return new TestFetcher(new FetchLimits(connect, PATIENCE, PATIENCE, BODY_LIMIT), null);
  }

  FetchResult get(PageUrl url) {
    return get(url, () -> {});
  }

  FetchResult get(PageUrl url, RequestListener listener) {
    return fetcher.fetch(new FetchRequest(url, listener));
  }

  /** Status, how the body ended and how long it was, or why there was no answer. */
  String outcome(PageUrl url) {
    return describe(get(url).outcome());
  }

  static String describe(FetchOutcome outcome) {
    return outcome
        .answer()
        .map(
            answer ->
                answer.statusCode()
                    + " "
                    + answer.failure().map(Enum::name).orElseGet(() -> answer.body().end().name())
                    + " "
                    + answer.body().bytes())
        .orElseGet(() -> outcome.failure().orElseThrow().name());
  }

  void abort() {
    fetcher.abort();
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
