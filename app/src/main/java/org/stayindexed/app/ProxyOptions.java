package org.stayindexed.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.access.AccessException;
import org.stayindexed.app.access.Environment;
import org.stayindexed.app.access.SecretFile;
import org.stayindexed.crawler.access.Login;
import org.stayindexed.crawler.access.ProxyServer;
import org.stayindexed.model.url.PageUrl;
import picocli.CommandLine.Option;

/** The proxy that a crawl goes through. The variables http_proxy and no_proxy are not looked at. */
final class ProxyOptions {
  private static final String PROXY = "--proxy";
  private static final String USER = "--proxy-user";
  private static final String FILE = "--proxy-password-file";
  private static final String VARIABLE = "STAYINDEXED_PROXY_PASSWORD";

  @Option(
      names = PROXY,
      paramLabel = "http://HOST:PORT",
      description = "Send every request through this HTTP proxy.")
  private @Nullable String proxy;

  @Option(
      names = USER,
      paramLabel = "NAME",
      description = "User name for the proxy; its password stands in $" + VARIABLE + " or a file.")
  private @Nullable String user;

  @Option(names = FILE, paramLabel = "FILE", description = "File with the password for the proxy.")
  private @Nullable Path passwordFile;

  /** The proxy, if there is one. */
  Optional<ProxyServer> server(Environment environment) {
    if (proxy == null) {
      if (user != null || passwordFile != null) {
        throw new AccessException(USER + " and " + FILE + " need " + PROXY + " http://HOST:PORT");
      }
      return Optional.empty();
    }
    PageUrl url = PageUrl.parse(proxy).url().filter(ProxyOptions::isPlain).orElse(null);
    if (url == null || proxy.indexOf('@') >= 0) {
      throw new AccessException(
          PROXY
              + " must be http://HOST:PORT; a user name is written "
              + USER
              + " NAME, and the password stands in the environment variable "
              + VARIABLE);
    }
    String host = url.host();
    boolean bracketed = host.startsWith("[");
    return Optional.of(
        new ProxyServer(
            bracketed ? host.substring(1, host.length() - 1) : host,
            url.port(),
            login(environment)));
  }

  /** The files that are named. */
  List<Path> files() {
    return passwordFile == null ? List.of() : List.of(passwordFile);
  }

  private static boolean isPlain(PageUrl url) {
    return url.scheme().equals("http") && url.pathAndQuery().equals("/");
  }

  private Optional<Login> login(Environment environment) {
    if (user == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Login(
            user,
            passwordFile == null
                ? environment.secret(USER, VARIABLE)
                : new SecretFile(FILE, passwordFile).read()));
  }
}
