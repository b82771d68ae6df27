package org.stayindexed.crawler.http;

import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicAuthCache;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.stayindexed.crawler.access.Login;
import org.stayindexed.crawler.access.ProxyServer;

/**
 * Sends every request through a proxy, with the login for it at once: waiting to be asked would
 * double the requests. Safe for many threads.
 */
final class ProxyRoute {
  private final HttpHost proxy;
  private final Optional<Login> login;

  ProxyRoute(ProxyServer server) {
    this.proxy = new HttpHost("http", server.host(), server.port());
    this.login = server.login();
  }

  void configure(HttpClientBuilder builder) {
    builder.setProxy(proxy);
    login.ifPresent(
        given -> {
          BasicCredentialsProvider provider = new BasicCredentialsProvider();
          provider.setCredentials(new AuthScope(proxy), credentials(given));
          builder.setDefaultCredentialsProvider(provider);
        });
    if (login.isEmpty()) {
      builder.disableAuthCaching();
    }
  }

  /** What one request through the proxy needs; null if that is nothing. */
  @Nullable HttpClientContext context() {
    if (login.isEmpty()) {
      return null;
    }
    BasicScheme scheme = new BasicScheme();
    scheme.initPreemptive(credentials(login.get()));
    BasicAuthCache cache = new BasicAuthCache();
    cache.put(proxy, scheme);
    HttpClientContext context = HttpClientContext.create();
    context.setAuthCache(cache);
    return context;
  }

  private static UsernamePasswordCredentials credentials(Login login) {
    return new UsernamePasswordCredentials(login.user(), login.password().reveal().toCharArray());
  }
}
