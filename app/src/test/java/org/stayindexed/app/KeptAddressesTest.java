package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptAddressesTest {
  private static final String ADDRESS = "203.0.113.77";
  private static final String GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1)";

  @TempDir private Path directory;

  private static String line(String address, String path, int status, String agent) {
    return "%s - - [02/Mar/2026:14:22:10 +0000] \"GET %s HTTP/1.1\" %d 12 \"-\" \"%s\"%n"
        .formatted(address, path, status, agent);
  }

  private CommandLineRun ingest(String lines, String... more) throws IOException {
    Path log = Files.writeString(directory.resolve("access.log"), lines);
    List<String> arguments = new ArrayList<>(List.of("logs", "ingest", log.toString()));
    arguments.addAll(List.of("--site", "https://shop.example/", "--db", db()));
    arguments.addAll(List.of(more));
    CommandLineRun run = CommandLineRun.of(arguments.toArray(new String[0]));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private String db() {
    return directory.resolve("db").toString();
  }

  private String sql(String query) {
    return CommandLineRun.csv(Path.of(db()), query);
  }

  /** Whether some file of the database has those bytes. */
  private boolean isStored(String text) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(db()))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
      return false;
    }
  }

  @Test
  void noByteOfTheDatabaseHasAnAddressUnlessItIsAskedFor() throws IOException {
    String lines =
        line(ADDRESS, "/gone", 404, "curl/8.5")
            + line(ADDRESS, "/tea", 200, GOOGLEBOT)
            + ADDRESS
            + " junk\n";
    ingest(lines);

    assertThat(isStored("https://shop.example/gone")).isTrue();
    assertThat(isStored(ADDRESS)).isFalse();
    assertThat(sql("select distinct client_address from log_sample"))
        .isEqualTo("client_address\n\n");

    ingest(line("192.0.2.1", "/", 200, "curl/8.5") + lines, "--keep-ip");

    assertThat(isStored(ADDRESS)).isTrue();
  }

  @Test
  void aKeptAddressTellsWhomToBlock() throws IOException {
    ingest(
        line(ADDRESS, "/gone", 404, "curl/8.5")
            + line("2001:DB8:0::7", "/slow", 499, "curl/8.5")
            + line("203.0.113.9", "/tea", 200, GOOGLEBOT)
            + line("203.0.113.9", "/fine", 200, "curl/8.5"),
        "--keep-ip");

    assertThat(sql("select url, status, verification, client_address from log_sample order by url"))
        .isEqualTo(
            """
            url,status,verification,client_address
            https://shop.example/gone,404,CLAIMED,203.0.113.77
            https://shop.example/slow,499,CLAIMED,2001:db8::7
            https://shop.example/tea,200,SPOOFED,203.0.113.9
            """);
    assertThat(explained("/gone")).contains("404 ", ", from 203.0.113.77, curl/8.5");
    assertThat(explained("/tea"))
        .contains("spoofed", "SPOOFED_BOT 200", ", from 203.0.113.9, " + GOOGLEBOT);
    assertThat(explained("/gone", "--json")).contains("\"client_address\" : \"203.0.113.77\"");
  }

  private String explained(String path, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("explain", "https://shop.example" + path, "--db", db()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(new String[0])).out();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          203.0.113.5, 198.51.100.8, 10.0.0.1     | 198.51.100.8
          10.1.2.3, 10.0.0.1                      | 10.0.0.1
          [2001:db8::1]:443                       | 2001:db8::1
          <script>alert(1)</script>, 203.0.113.5x |
          host-7.example                          |
          -                                       |
          """)
  void behindAProxyTheAddressIsTheLastPublicOneAndNothingElseIsKept(String logged, String kept)
      throws IOException {
    ingest(
        "10.0.0.1 [02/Mar/2026:14:22:10 +0000] \"GET /x HTTP/1.1\" 404 \"" + logged + "\"\n",
        "--format",
        "$remote_addr [$time_local] \"$request\" $status \"$http_x_forwarded_for\"",
        "--client-address-field",
        "http_x_forwarded_for",
        "--keep-ip");

    assertThat(sql("select client_address from log_sample"))
        .isEqualTo("client_address\n" + (kept == null ? "" : kept) + "\n");
  }

  @Test
  void foldingForgetsTheAddressesOfOldRequests() throws IOException {
    ingest(
        line(ADDRESS, "/old", 404, "curl/8.5")
            + line(ADDRESS, "/new", 404, "curl/8.5").replace("02/Mar", "02/Jun"),
        "--keep-ip");
    Clock june = Clock.fixed(Instant.parse("2026-06-20T00:00:00Z"), ZoneOffset.UTC);
    CommandLineRun folded =
        CommandLineRun.at(june, "logs", "fold", "--keep-hours", "61d", "--db", db());

    assertThat(folded.exitCode()).as(folded.err()).isZero();
    assertThat(sql("select url, client_address from log_sample order by url"))
        .isEqualTo(
            "url,client_address\nhttps://shop.example/new,203.0.113.77\nhttps://shop.example/old,\n");
  }

  @Test
  void theConfigurationFileCanAskForIt() throws IOException {
    Path config =
        Files.writeString(
            directory.resolve("stayindexed.yaml"), "logs:\n  ingest:\n    keep-ip: true\n");
    ingest(line(ADDRESS, "/gone", 404, "curl/8.5"), "--config", config.toString());

    assertThat(sql("select client_address from log_sample"))
        .isEqualTo("client_address\n203.0.113.77\n");
  }
}
