package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsBotsCommandTest {
  private static final String GOOGLEBOT =
      "Mozilla/5.0 (Linux; Android 6.0.1) Mobile (compatible; Googlebot/2.1;"
          + " +http://www.google.com/bot.html)";
  private static final String BINGBOT = "Mozilla/5.0 (compatible; bingbot/2.0)";
  private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0";

  @TempDir private Path directory;

  private static String line(String address, String path, int status, String agent) {
    return address
        + " - - [02/Mar/2026:14:22:10 +0000] \"GET "
        + path
        + " HTTP/1.1\" "
        + status
        + " 12 \"-\" \""
        + agent
        + "\"\n";
  }

  private CommandLineRun ingest(String content, String... more) throws IOException {
    Path log = Files.writeString(directory.resolve("access.log"), content);
    List<String> arguments = new ArrayList<>(List.of("logs", "ingest", log.toString()));
    arguments.addAll(List.of("--site", "https://shop.example/", "--db", db()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(new String[0]));
  }

  private String db() {
    return directory.resolve("db").toString();
  }

  private String sql(String query) {
    return CommandLineRun.of("sql", query, "--format", "csv", "--db", db()).out();
  }

  private static String log() {
    return line("66.249.66.1", "/tea", 200, GOOGLEBOT)
        + line("66.249.66.1", "/tea/42?sort=up", 404, GOOGLEBOT)
        + line("66.249.66.2", "/tea/43?sort=down", 404, GOOGLEBOT)
        + line("203.0.113.9", "/tea", 500, GOOGLEBOT)
        + line("157.55.39.10", "/old", 301, BINGBOT)
        + line("10.0.0.7", "/tea", 200, BINGBOT)
        + line("203.0.113.10", "/tea", 200, BROWSER);
  }

  @Test
  void showsWhoCameWhetherThatIsTrueAndWhatWasOfNoUse() throws IOException {
    CommandLineRun ingested = ingest(log());
    CommandLineRun run = CommandLineRun.of("logs", "bots", "--db", db());

    assertThat(ingested.out())
        .contains(
            "Note: requests that say they are a bot and come from an address that is not its owner's: 1;")
        .contains(
            "Note: requests of bots without an address that proves or refutes them, as behind a proxy or CDN: 1;");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
                                           hits   verified    claimed    spoofed
            shop.example
              Googlebot smartphone            4          3          0          1  200: 1  404: 2
              Bingbot                         2          1          1          0  200: 1  301: 1

            What search engines fetched and cannot use
                     2  /tea/*?sort=*  4xx
                        https://shop.example/tea/42?sort=up
                     1  /*  redirect
                        https://shop.example/old
            """);
  }

  @Test
  void aSpoofedBotIsNoBotForAnyView() throws IOException {
    ingest(log());

    assertThat(
            sql(
                "select url, hits, verified_hits from bot_hit where client = 'GOOGLEBOT' order by 1"))
        .isEqualTo(
            """
            url,hits,verified_hits
            https://shop.example/tea,1,1
            https://shop.example/tea/42?sort=up,1,1
            https://shop.example/tea/43?sort=down,1,1
            """);
    assertThat(
            sql(
                "select bot, client, verification, hits from bot_visit where bad_hits = 1 and verification = 'SPOOFED'"))
        .isEqualTo("bot,client,verification,hits\nGooglebot smartphone,SPOOFED_BOT,SPOOFED,1\n");
    assertThat(
            sql(
                "select googlebot_hits, spoofed_bot_hits from crawl_and_log where url like '%/tea'"))
        .isEqualTo("googlebot_hits,spoofed_bot_hits\n1,1\n");
  }

  @Test
  void printsTheSameForPrograms() throws IOException {
    ingest(log());
    CommandLineRun run = CommandLineRun.of("logs", "bots", "--json", "--db", db());

    assertThat(run.out().replaceAll("\\s+", ""))
        .startsWith(
            "{\"bots\":[{\"site\":\"shop.example\",\"bot\":\"Googlebotsmartphone\",\"client\":\"GOOGLEBOT\","
                + "\"hits\":4,\"verified\":3,\"claimed\":0,\"spoofed\":1,"
                + "\"statuses\":{\"200\":1,\"404\":2},\"unanswered\":0,")
        .endsWith(
            "{\"site\":\"shop.example\",\"waste\":\"REDIRECT\",\"pattern\":\"/*\",\"hits\":1,"
                + "\"urls\":1,\"example\":\"https://shop.example/old\"}]}");
  }

  @Test
  void botsCanBeBelieved() throws IOException {
    ingest(log(), "--believe-bots");

    assertThat(sql("select distinct verification from log_traffic"))
        .isEqualTo("verification\nCLAIMED\n");
  }

  @Test
  void behindAProxyTheAddressIsTakenFromTheVariableThatHasIt() throws IOException {
    String format =
        "$remote_addr \"$http_x_forwarded_for\" [$time_local] \"$request\" $status \"$http_user_agent\"";
    String rest = "[02/Mar/2026:14:22:10 +0000] \"GET /tea HTTP/1.1\" 200 \"" + GOOGLEBOT + "\"\n";
    CommandLineRun run =
        ingest(
            "10.0.0.7 \"1.2.3.4, 66.249.66.1\" "
                + rest
                + "10.0.0.7 \"66.249.66.1, 203.0.113.9\" "
                + rest,
            "--format",
            format,
            "--client-address-field",
            "$http_x_forwarded_for");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(sql("select verification, hits from bot_visit order by 1"))
        .isEqualTo("verification,hits\nSPOOFED,1\nVERIFIED_BY_RANGE,1\n");
  }

  @Test
  void aVariableThatTheFormatDoesNotHaveIsWrongUsage() throws IOException {
    CommandLineRun run = ingest(log(), "--client-address-field", "http_x_real_ip");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("The format combined has no $http_x_real_ip", "$remote_addr");
  }

  @Test
  void listsOfAddressesCanBeReplacedAndAreShownWithTheirDay() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("googlebot.json"),
            "{\"creationTime\": \"2099-01-02T00:00:00\", \"prefixes\": [{\"ipv4Prefix\": \"203.0.113.0/24\"}]}");
    CommandLineRun update =
        CommandLineRun.of("bots", "update", "--from", file.toString(), "--db", db());
    CommandLineRun list = CommandLineRun.of("bots", "list", "--db", db());
    ingest(line("203.0.113.9", "/tea", 200, GOOGLEBOT));

    assertThat(update.out())
        .startsWith("googlebot: 1 networks of 2099-01-02, before 65 of 2026-08-21");
    assertThat(list.out())
        .contains("(yours)", "Googlebot smartphone", "bingbot", "https://openai.com/gptbot.json");
    assertThat(sql("select verification from bot_visit"))
        .isEqualTo("verification\nVERIFIED_BY_RANGE\n");
    assertThat(
            CommandLineRun.of("bots", "update", "--from", file.toString(), "--json", "--db", db())
                .out())
        .startsWith("[ {")
        .contains("\"list\" : \"googlebot\"", "\"networks\" : 1", "\"in_use\" : true");
  }

  @Test
  void aFileThatIsNoListChangesNothing() throws IOException {
    Path file = Files.writeString(directory.resolve("bingbot.json"), "<html>");
    CommandLineRun update =
        CommandLineRun.of("bots", "update", "--from", directory.toString(), "--db", db());
    CommandLineRun none = CommandLineRun.of("bots", "update", "--from", file + "x", "--db", db());

    assertThat(update.exitCode()).isEqualTo(2);
    assertThat(update.err()).contains("Not taken over: " + file + " is no list of addresses");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("There is no file or folder");
    assertThat(CommandLineRun.of("bots", "list", "--json", "--db", db()).out())
        .contains("\"list\":\"bingbot\"")
        .doesNotContain("\"shipped\":false");
  }

  @Test
  void withoutALogItSaysHowToReadOne() {
    CommandLineRun run = CommandLineRun.of("logs", "bots", "--db", db());

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err()).doesNotContain("Exception");
  }
}
