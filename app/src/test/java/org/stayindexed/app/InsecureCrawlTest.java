package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crawl of a site whose certificate nobody but itself has signed. */
class InsecureCrawlTest {
  private static final String PASSWORD = "changeit";

  @TempDir private Path directory;
  @TempDir private Path keys;
  private HttpsServer site;

  @BeforeEach
  void startSite() throws Exception {
    site = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    site.createContext(
        "/",
        exchange -> {
          byte[] page = "<title>Tea</title>".getBytes(StandardCharsets.UTF_8);
          int status = exchange.getRequestURI().getPath().equals("/") ? 200 : 404;
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(status, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    site.start();
  }

  @AfterEach
  void stopSite() {
    site.stop(0);
  }

  @Test
  void isNoneUnlessItWasAskedFor() {
    CommandLineRun run = crawl();

    assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_CRAWLED);
    assertThat(run.err()).contains("TLS_SELF_SIGNED");
    assertThat(csv("select problem, subject, days_left > 80, in_use from certificate"))
        .contains("TLS_SELF_SIGNED,CN=localhost,true,true");
  }

  @Test
  void saysEverywhereThatCertificatesWereNotVerified() throws Exception {
    CommandLineRun run = crawl("--insecure");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Certificates were NOT VERIFIED (--insecure)");
    assertThat(report()).contains("Certificates were not verified (--insecure)");
    assertThat(csv("select status, certificate_fault from page_http join page_current using (url)"))
        .contains("200,TLS_SELF_SIGNED");
  }

  @Test
  void warnsOfACertificateThatEndsSoon() {
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(80));
    String soon = "The certificate of localhost:" + site.getAddress().getPort() + " ends on 20";

    assertThat(crawl("--insecure").out()).doesNotContain(soon);
    assertThat(CommandLineRun.at(later, arguments("--insecure")).out())
        .contains(soon)
        .containsPattern("in \\d days \\(view certificate\\)");
  }

  private String report() throws Exception {
    try (var files = Files.walk(directory)) {
      Path report =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .filter(file -> !file.endsWith("index.html"))
              .findFirst()
              .orElseThrow();
      return Files.readString(report);
    }
  }

  private CommandLineRun crawl(String... options) {
    return CommandLineRun.of(arguments(options));
  }

  private String[] arguments(String... options) {
    String url = "https://localhost:" + site.getAddress().getPort() + "/";
    List<String> arguments =
        new ArrayList<>(List.of("crawl", url, "--delay", "0", "--db", directory.toString()));
    arguments.addAll(List.of(options));
    return arguments.toArray(String[]::new);
  }

  private String csv(String query) {
    return CommandLineRun.of("sql", "--format", "csv", query, "--db", directory.toString()).out();
  }

  private SSLContext selfSigned() throws Exception {
    Path file = keys.resolve("own.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    return context;
  }
}
