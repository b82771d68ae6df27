package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.stayindexed.crawler.testsite.TestSite;

/** A site full of secrets, crawled with secrets: no file and no output may hold one of them. */
@Timeout(60)
class SecretsTest {
  private static final String CANARY = "c4naryS3cret";

  @TempDir private Path directory;
  @TempDir private Path elsewhere;
  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  private Path file(String name, String content, String permissions) throws Exception {
    Path file = Files.writeString(elsewhere.resolve(name), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private void fillSite() {
    String origin = site.url("/").origin();
    site.robots("User-agent: *\nDisallow: /no?token=" + CANARY + "\nSitemap: /s.xml?key=" + CANARY)
        .answer(
            "/sitemap.xml",
            200,
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
                + (origin + "/mapped?sig=" + CANARY)
                + "</loc></url></urlset>",
            "Content-Type",
            "application/xml")
        .page(
            "/",
            """
            <title>See http://anna:CANARY@h.example/</title>
            <a href='/plain?token=CANARY'>1</a> <a href='/moved'>2</a> <a href='/other'>3</a>
            <a href='/no?token=CANARY'>4</a> <a href='/gone;jsessionid=CANARY'>5</a>
            <a href='http://x:CANARY@[/'>6</a> <a href='https://o.example/?password=CANARY'>7</a>
            <a href='/broken?apikey=CANARY'>8</a>
            """
                .replace("CANARY", CANARY))
        .page(
            "/plain?token=" + CANARY, "<meta name=robots content='noindex, token=" + CANARY + "'>")
        .answer("/moved", 302, "", "Location", "/new?code=" + CANARY + "&state=" + CANARY)
        .page("/new?code=" + CANARY + "&state=" + CANARY, "x")
        .answer(
            "/other",
            200,
            "x",
            "Content-Type",
            "text/html",
            "Link",
            "</else?access_token=" + CANARY + ">; rel=\"canonical\"",
            "Set-Cookie",
            "id=" + CANARY)
        .answer("/broken?apikey=" + CANARY, 301, "", "Location", "ftp://x/?key=" + CANARY);
  }

  @Test
  void areInNoFileAndNoOutputOfACrawlAndAnIngest() throws Exception {
    fillSite();
    Path token = file("token", CANARY, "rw-------");
    Path log =
        file(
            "access.log",
            "192.0.2.1 - - [22/Nov/2026:10:00:00 +0000] \"GET /logged?token="
                + CANARY
                + " HTTP/1.1\" 200 5 \"https://r.example/?key="
                + CANARY
                + "\" \"x\"\n",
            "rw-------");
    String start = site.url("/").toString();

    String printed =
        debugged(
            () -> {
              CommandLineRun crawl = crawl("--arcgis-token-file", token.toString());
              CommandLineRun again = crawl("--bearer-file", token.toString());
              CommandLineRun ingest =
                  CommandLineRun.of(
                      "logs", "ingest", log.toString(), "--site", start, "--db", db());
              CommandLineRun sql =
                  CommandLineRun.of("sql", "select * from page_current", "--db", db());
              assertThat(crawl.exitCode() + again.exitCode() + ingest.exitCode()).isZero();
              return crawl.toString() + again + ingest + sql;
            });

    assertThat(site.requests("/plain?token=" + CANARY)).hasSize(2);
    assertThat(site.requests("/new?code=" + CANARY + "&state=" + CANARY)).hasSize(2);
    assertThat(printed).contains("token=***").contains("DEBUG").doesNotContain(CANARY);
    assertNoCanaryIn(directory);
  }

  private String db() {
    return directory.toString();
  }

  private CommandLineRun crawl(String... options) {
    String[] words = {"crawl", site.url("/").toString(), "--delay", "0", "--db", db()};
    String[] all = java.util.Arrays.copyOf(words, words.length + options.length);
    System.arraycopy(options, 0, all, words.length, options.length);
    return CommandLineRun.of(all);
  }

  private static void assertNoCanaryIn(Path root) throws Exception {
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
            .as("%s", file)
            .doesNotContain(CANARY);
      }
    }
  }

  private interface Work {
    String run() throws Exception;
  }

  /** What the work prints, and what is logged meanwhile with -Dstayindexed.log=debug. */
  private static String debugged(Work work) throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    String printed;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    System.setProperty("stayindexed.log", "debug");
    try {
      restartLog();
      printed = work.run();
    } finally {
      System.clearProperty("stayindexed.log");
      System.setErr(before);
      restartLog();
    }
    return printed + log.toString(StandardCharsets.UTF_8);
  }

  private static void restartLog() {
    var context = (ch.qos.logback.classic.LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    new LogSetup().configure(context);
  }

  @Test
  void comeFromTheEnvironmentToTheServer() {
    site.page("/", "x");
    Map<String, String> variables = Map.of("SHOP_KEY", CANARY, "TOKEN", CANARY);
    CommandLineRun run =
        CommandLineRun.in(
            name -> Optional.ofNullable(variables.get(name)),
            "crawl",
            site.url("/").toString(),
            "--header-from-env",
            "X-Api-Key:SHOP_KEY",
            "--arcgis-token-from-env",
            "TOKEN",
            "--header",
            "Accept-Language: de",
            "--user-agent",
            "AcmeBot/1.0",
            "--db",
            db());

    assertThat(run.err())
        .contains("Asks as \"AcmeBot/1.0\", and obeys what robots.txt says to AcmeBot.");
    assertThat(site.requests("/"))
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.headers().first("X-Api-Key")).contains(CANARY);
              assertThat(request.headers().first("X-Esri-Authorization"))
                  .contains("Bearer " + CANARY);
              assertThat(request.headers().first("Accept-Language")).contains("de");
              assertThat(request.headers().first("User-Agent")).contains("AcmeBot/1.0");
            });
    assertThat(
            CommandLineRun.of("sql", "select settings, user_agent from run_summary", "--db", db())
                .out())
        .contains("--header-from-env X-Api-Key:SHOP_KEY", "AcmeBot/1.0");
  }

  @Test
  void areRefusedOnACommandLine() {
    assertRefused("write --header-from-env X-Api-Key:VARIABLE", "--header", "X-Api-Key: " + CANARY);
    assertRefused("--header-from-env Cookie:VARIABLE", "--header", "Cookie: id=" + CANARY);
    assertRefused("--proxy-user NAME", "--proxy", "http://bob:" + CANARY + "@127.0.0.1:3128");
    CommandLineRun run = CommandLineRun.of("crawl", "https://anna:" + CANARY + "@h.example/");
    assertThat(run.err()).contains("Write --user NAME").doesNotContain(CANARY);
  }

  private void assertRefused(String advice, String... options) {
    CommandLineRun run = crawl(options);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(advice).doesNotContain(CANARY);
  }

  @Test
  void areRefusedInAFileThatEverybodyMayRead() throws Exception {
    Path open = file("open", CANARY, "rw-r--r--");
    assertRefused("Run: chmod 600 " + open, "--bearer-file", open.toString());
    assertRefused("there is no such file", "--bearer-file", elsewhere.resolve("none").toString());
    assertRefused("the file is empty", "--bearer-file", file("e", "\n", "rw-------").toString());
    assertRefused("STAYINDEXED_PASSWORD is not set", "--user", "anna");
  }

  @Test
  void areRefusedInAScheduleWhichMayNameTheirFile() throws Exception {
    Path password = file("password", CANARY, "rw-------");
    String start = site.url("/").toString();
    CommandLineRun inUrl = schedule(start + "?token=" + CANARY);
    CommandLineRun relative = schedule(start, "--user", "anna", "--password-file", "password");
    CommandLineRun good = schedule(start, "--user", "anna", "--password-file", password.toString());

    assertThat(inUrl.exitCode()).isEqualTo(2);
    assertThat(inUrl.err()).contains("holds a secret").doesNotContain(CANARY);
    assertThat(relative.err()).contains("write the whole path of the file");
    assertThat(good.exitCode()).isZero();
    assertNoCanaryIn(directory);
  }

  private CommandLineRun schedule(String... words) {
    String[] start = {
      "schedule", "add", "nightly", "--cron", "15 2 * * *", "--db", db(), "--", "crawl"
    };
    String[] all = java.util.Arrays.copyOf(start, start.length + words.length);
    System.arraycopy(words, 0, all, start.length, words.length);
    return CommandLineRun.of(all);
  }

  @Test
  void areMissedWhereAUrlOfAnEarlierRunIsNotLinkedAnyMore() {
    site.page("/", "<a href='/a?token=" + CANARY + "'>x</a>").page("/a?token=" + CANARY, "x");
    crawl();
    site.page("/", "x");
    CommandLineRun second = crawl();

    assertThat(second.err()).contains("left out, because secrets are not stored: 1.");
    assertThat(site.requests().stream().map(TestSite.Request::target))
        .noneMatch(target -> target.contains("***"));
  }
}
