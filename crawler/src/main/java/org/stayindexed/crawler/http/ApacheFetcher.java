package org.stayindexed.crawler.http;

import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.run.CertificateSeen;

/**
 * Fetches with HttpClient 5 (classic), with everything switched off that would hide what a server
 * does: redirects, retries, cookies, authentication, decoding. Certificates and host names are
 * verified, unless the policy says otherwise; what was wrong is told. Every request ends at the
 * total deadline by closing its connection. A request that the site answers by asking for a login
 * is sent once more with it, if the user gave one.
 *
 * <p>Safe for many threads.
 */
public final class ApacheFetcher implements Fetcher, AutoCloseable {
  private static final int MAX_HEADERS = 200;
  private static final int MAX_HEADER_LINE = 64 * 1024;

  private final CloseableHttpClient client;
  private final Connections connections;
  private final BoundedDns dns;
  private final FetchLimits limits;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor deadlines;
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
  private final Duration pauseBeforeLogin;
  private final CountDownLatch aborting = new CountDownLatch(1);

  private ApacheFetcher(
      CloseableHttpClient client,
      Connections connections,
      BoundedDns dns,
      FetcherSettings settings,
      Clock clock) {
    this.client = client;
    this.connections = connections;
    this.dns = dns;
    this.limits = settings.limits();
    this.pauseBeforeLogin = settings.access().pause();
    this.clock = clock;
    this.deadlines = new ScheduledThreadPoolExecutor(1, ApacheFetcher::daemon);
    this.deadlines.setRemoveOnCancelPolicy(true);
  }

  /**
   * A fetcher for so many requests at once to one host.
   *
   * @param trusted the certificate authorities to trust; null for those that the JDK ships
   */
  public static ApacheFetcher create(
      FetcherSettings settings, @Nullable KeyStore trusted, Clock clock) {
    return create(settings, trusted, certificate -> {}, clock);
  }

  /**
   * A fetcher that tells of certificates.
   *
   * @param certificates receives each certificate that a server presented, on the fetching thread
   */
  public static ApacheFetcher create(
      FetcherSettings settings,
      @Nullable KeyStore trusted,
      Consumer<CertificateSeen> certificates,
      Clock clock) {
    return createOn(
        settings, new Network(SystemDefaultDnsResolver.INSTANCE, trusted, certificates), clock);
  }

  static ApacheFetcher createOn(FetcherSettings settings, Network network, Clock clock) {
    BoundedDns dns =
        new BoundedDns(new ExplainingDns(network.names()), settings.limits().connect());
    GuardedDns guard = new GuardedDns(dns, settings.policy().start());
    ProxyRoute proxy = settings.proxy().map(ProxyRoute::new).orElse(null);
    // Behind a proxy, its own address is the only one that is connected to.
    PresentedCertificates certificates = new PresentedCertificates(network.certificates(), clock);
    PoolingHttpClientConnectionManager pool =
        pool(
            settings,
            proxy == null ? guard : dns,
            new ObservedTls(tls(settings.policy(), network), certificates));
    CloseableHttpClient client = client(settings, pool, proxy);
    RequestSigner signer = new RequestSigner(settings.access());
    Connections connections = new Connections(client, pool, signer, proxy, guard, certificates);
    return new ApacheFetcher(client, connections, dns, settings, clock);
  }

  private static TlsSocketStrategy tls(ConnectionPolicy policy, Network network) {
    return new DefaultClientTlsStrategy(
        ExplainingTrustManager.sslContext(network.authorities(), policy.certificates()),
        HostnameVerificationPolicy.CLIENT,
        new CertificateNames(policy.certificates()));
  }

  private static CloseableHttpClient client(
      FetcherSettings settings,
      PoolingHttpClientConnectionManager pool,
      @Nullable ProxyRoute proxy) {
    HttpClientBuilder builder =
        HttpClients.custom()
            .setConnectionManager(pool)
            .setDefaultRequestConfig(requests(settings.limits()))
            .setUserAgent(settings.userAgent())
            .setRequestExecutor(new RequestSender())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression();
    if (proxy == null) {
      builder.disableAuthCaching();
    } else {
      proxy.configure(builder);
    }
    return builder.build();
  }

  private static PoolingHttpClientConnectionManager pool(
      FetcherSettings settings, DnsResolver dns, TlsSocketStrategy tls) {
    FetchLimits limits = settings.limits();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(dns)
        .setTlsSocketStrategy(tls)
        .setConnectionFactory(connectionFactory())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.of(limits.silence()))
                // The check takes 1 ms; what it does not see, the repetition in Exchange does.
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .build())
        .setMaxConnPerRoute(settings.connectionsPerHost())
        .setMaxConnTotal(settings.connections())
        .build();
  }

  private static ManagedHttpClientConnectionFactory connectionFactory() {
    Http1Config config =
        Http1Config.custom()
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxLineLength(MAX_HEADER_LINE)
            .build();
    return ManagedHttpClientConnectionFactory.builder()
        .http1Config(config)
        .responseParserFactory(ignored -> new AnswerParser(config))
        .build();
  }

  private static RequestConfig requests(FetchLimits limits) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.of(limits.total()))
        .setResponseTimeout(Timeout.of(limits.silence()))
        .setProtocolUpgradeEnabled(false)
        .setExpectContinueEnabled(false)
        .build();
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    Exchange exchange = new Exchange(connections, request, limits, clock);
    FetchResult result = run(exchange);
    return exchange.isWorthRepeating(result) && waitedBeforeLogin()
        ? run(new Exchange(connections, request, limits, clock))
        : result;
  }

  /** Keeps the distance between two requests; false if the fetcher stops meanwhile. */
  private boolean waitedBeforeLogin() {
    try {
      return !aborting.await(pauseBeforeLogin.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private FetchResult run(Exchange exchange) {
    underWay.add(exchange);
    ScheduledFuture<?> deadline =
        deadlines.schedule(exchange::passDeadline, limits.total().toNanos(), TimeUnit.NANOSECONDS);
    try {
      if (aborting.getCount() == 0) {
        exchange.abort();
      }
      return exchange.run();
    } finally {
      deadline.cancel(false);
      underWay.remove(exchange);
    }
  }

  /** Ends every request that is under way; what they return afterwards means nothing. */
  public void abort() {
    aborting.countDown();
    underWay.forEach(Exchange::abort);
  }

  @Override
  public void close() {
    abort();
    deadlines.shutdown();
    dns.close();
    client.close(CloseMode.IMMEDIATE);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "fetch-deadlines");
    thread.setDaemon(true);
    return thread;
  }
}
