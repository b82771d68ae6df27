package org.stayindexed.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks over bare sockets: clients repair the paths and headers that these tests are about. */
@Timeout(30)
class LocalServerTest {
  @TempDir private Path directory;
  private Path reports;
  private LocalServer server;

  @BeforeEach
  void start() throws IOException {
    reports = Files.createDirectories(directory.resolve("data/reports"));
    Files.createDirectories(reports.resolve("tea.example"));
    Files.writeString(reports.resolve("tea.example/run-1.html"), "<p>grün");
    Files.writeString(reports.resolve("pages.csv"), "url");
    Files.writeString(reports.resolve("x.exe"), "MZ");
    Files.writeString(reports.resolve(".hidden"), "hidden");
    Files.writeString(directory.resolve("data/secret.html"), "secret");
    Files.createSymbolicLink(reports.resolve("out.html"), directory.resolve("data/secret.html"));
    Files.createSymbolicLink(reports.resolve("in.html"), reports.resolve("tea.example/run-1.html"));
    Files.createSymbolicLink(reports.resolve("up"), directory.resolve("data"));
    server = LocalServer.start(0, () -> "<p>index".getBytes(StandardCharsets.UTF_8), reports);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String ask(String method, String path, String host) throws IOException {
    int port = URI.create(server.address()).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = method + " " + path + " HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String get(String path) throws IOException {
    return ask("GET", path, "Host: 127.0.0.1:8460\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8, <p>index",
    "/?q=1, text/html; charset=utf-8, <p>index",
    "/reports/tea.example/run-1.html, text/html; charset=utf-8, <p>grün",
    "/reports/tea.example/run%2D1.html, text/html; charset=utf-8, <p>grün",
    "/reports/in.html, text/html; charset=utf-8, <p>grün",
    "/reports/pages.csv, text/csv; charset=utf-8, url",
    "/reports/x.exe, application/octet-stream, MZ"
  })
  void showsTheIndexAndTheFilesOfTheReports(String path, String type, String body)
      throws IOException {
    assertThat(get(path))
        .startsWith("HTTP/1.1 200 ")
        .containsIgnoringCase("\r\nContent-Type: " + type + "\r\n")
        .containsIgnoringCase("\r\nX-Content-Type-Options: nosniff\r\n")
        .containsIgnoringCase("\r\nContent-Security-Policy: frame-ancestors 'none'\r\n")
        .endsWith("\r\n\r\n" + body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/reports",
        "/reports/",
        "/reports/tea.example",
        "/reports/tea.example/",
        "/reports/../secret.html",
        "/reports/%2e%2e/secret.html",
        "/reports/..%2fsecret.html",
        "/reports/tea.example/../../secret.html",
        "/reports/%2fetc%2fpasswd",
        "/reports//etc/passwd",
        "/reports/..%5csecret.html",
        "/reports/tea.example/run-1.html%00.png",
        "/reports/.hidden",
        "/reports/out.html",
        "/reports/up/secret.html",
        "/secret.html"
      })
  void showsNothingElse(String path) throws IOException {
    assertThat(get(path)).startsWith("HTTP/1.1 404 ").doesNotContain("secret\"", "root:", "hidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example\r\n",
        "Host: 127.0.0.1.evil.example\r\n",
        "Host: localhost:8460.evil.example\r\n",
        "Host: 192.168.0.7:8460\r\n",
        "Host:\r\n",
        ""
      })
  void answersToNoOtherName(String host) throws IOException {
    assertThat(ask("GET", "/", host)).startsWith("HTTP/1.1 421 ").doesNotContain("index");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: localhost\r\n", "Host: localhost:8460\r\n", "host: 127.0.0.1\r\n"})
  void answersToItsOwnNames(String host) throws IOException {
    assertThat(ask("GET", "/", host)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void tellsTheLengthForHeadAndSendsNoBody() throws IOException {
    assertThat(ask("HEAD", "/", "Host: localhost\r\n"))
        .startsWith("HTTP/1.1 200 ")
        .containsIgnoringCase("\r\nContent-Length: 8\r\n")
        .endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
  void changesNothing(String method) throws IOException {
    assertThat(ask(method, "/", "Host: localhost\r\n"))
        .startsWith("HTTP/1.1 405 ")
        .containsIgnoringCase("\r\nAllow: GET, HEAD\r\n");
  }

  @Test
  void saysWhyThereIsNoPageNow() throws IOException {
    server.close();
    server =
        LocalServer.start(
            0,
            () -> {
              throw new IllegalStateException("The disk is full");
            },
            reports);

    assertThat(get("/")).startsWith("HTTP/1.1 503 ").endsWith("The disk is full\n");
  }

  @Test
  void listensOnThisMachineOnlyAndOncePerPort() {
    assertThat(server.address()).startsWith("http://127.0.0.1:");
    int port = URI.create(server.address()).getPort();

    assertThatThrownBy(() -> LocalServer.start(port, () -> new byte[0], reports))
        .isInstanceOf(PortInUseException.class)
        .hasMessageContaining("127.0.0.1:" + port);
  }
}
