package org.stayindexed.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.logs.read.LineReader;
import org.stayindexed.logs.read.LogFileException;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.traffic.UnreadableLine;

/** What stands in lines, however odd. */
class LinesTest {
  private static final String GOOD = ResumeTest.lines(0, 20);

  @TempDir private Path directory;
  private final Counted counted = new Counted();

  private Path write(String text) throws IOException {
    return Files.write(directory.resolve("access.log"), text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String line(String time, String request) {
    return "::1 - - [" + time + "] \"" + request + "\" 404 5 \"-\" \"curl/8\"\n";
  }

  private static String request(String request) {
    return line("22/Nov/2026:15:31:38 +0000", request);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /a?b=1&c=2                     | http://ex.test/a?b=1&c=2
          //double//slash                | http://ex.test//double//slash
          /a/../b/./c                    | http://ex.test/b/c
          /%7euser/%2F                   | http://ex.test/%7euser/%2F
          /caf\\xC3\\xA9                 | http://ex.test/caf%C3%A9
          /bad\\xFFutf8                  | http://ex.test/bad%FFutf8
          /q?a=\\x22b\\x22               | http://ex.test/q?a=%22b%22
          /back\\x5Cslash                | http://ex.test/back%5Cslash
          http://EX.test:80/abs#part     | http://ex.test/abs
          https://ex.test/other-scheme   | https://ex.test/other-scheme
          """)
  void theUrlIsTheOneOfTheCrawl(String target, String url) throws Exception {
    counted.ingest("combined", write(GOOD + request("GET " + target + " HTTP/1.1")));

    assertThat(counted.lines()).contains(url + " 2026-11-22 404 ANSWERED OTHER_BOT x1");
  }

  @Test
  void theFirstOfEachKindThatCannotBeReadIsShownWithoutAddressesAndSecrets() throws Exception {
    String rubbish =
        "from 10.1.2.3 and 2001:db8::7 and 1:2:3:4:5:6:7:8 at 10:20:30 /a?token=s3cr3tvalue";
    String late = line("31/Feb/2026:15:31:38 +0000", "GET / HTTP/1.1");

    assertThat(
            counted
                .ingest(
                    "combined",
                    write(GOOD.repeat(5) + rubbish + "\nmore\n" + late + "x".repeat(900) + "\n"))
                .notices())
        .containsExactly(
            "line 101 is not in this format, the first such line: \"from (address) and (address) and"
                + " (address) at 10:20:30 /a?token=***\"",
            "line 103 has no time that makes sense, the first such line: \"(address) - -"
                + " [31/Feb/2026:15:31:38 +0000] \"GET / HTTP/1.1\" 404 5 \"-\" \"curl/8\"\"");
    assertThat(
            new Counted()
                .ingest("combined", write(GOOD.repeat(5) + "x".repeat(900) + "\n"))
                .notices())
        .containsExactly(
            "line 101 is not in this format, the first such line: \"" + "x".repeat(160) + " ...\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "OPTIONS * HTTP/1.1",
        "CONNECT ex.test:443 HTTP/1.1",
        "\\x16\\x03\\x01",
        "GET",
        "GET ",
        "get / HTTP/1.1",
        "GET mailto:x HTTP/1.1"
      })
  void aRequestWithoutUrlCountsForTheSite(String request) throws Exception {
    IngestResult result = counted.ingest("combined", write(GOOD + request(request)));

    assertThat(result.lines(LineFate.COUNTED_WITHOUT_URL)).isEqualTo(1);
    assertThat(counted.hits()).isEqualTo(21);
    assertThat(counted.urlDays).hasSize(20);
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.ex.test/, COUNTED",
    "http://blog.ex.test/, OTHER_HOST",
    "http://example.com/, OTHER_HOST",
    "http://ex.test./, OTHER_HOST",
    "/http://other.test/, COUNTED"
  })
  void anotherHostIsNotTheSite(String target, LineFate fate) throws Exception {
    IngestResult result =
        counted.ingest("combined", write(GOOD + request("GET " + target + " HTTP/1.1")));

    assertThat(result.lines(fate)).isEqualTo(fate == LineFate.COUNTED ? 21 : 1);
    assertThat(result.notices()).hasSize(fate == LineFate.COUNTED ? 0 : 1);
  }

  @Test
  void theHostOfTheFormatDecides() throws Exception {
    String text =
        """
        2026-11-22T01:00:00Z ex.test http 200 "GET /a HTTP/1.1"
        2026-11-22T01:00:00Z EX.test:8080 https 200 "GET /a HTTP/1.1"
        2026-11-22T01:00:00Z - http 200 "GET /a HTTP/1.1"
        2026-11-22T01:00:00Z www.ex.test http 200 "GET /a HTTP/1.1"
        2026-11-22T01:00:00Z blog.ex.test http 200 "GET /a HTTP/1.1"
        """;
    IngestResult result =
        counted.ingest("$time_iso8601 $http_host $scheme $status \"$request\"", write(text));

    assertThat(counted.lines())
        .containsExactly(
            "http://ex.test/a 2026-11-22 200 ANSWERED UNKNOWN x2",
            "http://www.ex.test/a 2026-11-22 200 ANSWERED UNKNOWN x1",
            "https://ex.test/a 2026-11-22 200 ANSWERED UNKNOWN x1");
    assertThat(result.lines(LineFate.OTHER_HOST)).isEqualTo(1);
    assertThat(result.notices()).singleElement().asString().contains("blog.ex.test");
  }

  @Test
  void aDecodedUriIsEncodedAgain() throws Exception {
    String text = "2026-11-22T01:00:00Z 200 /50%-off?.html a=1\n2026-11-22T01:00:00Z 200 /b -\n";
    counted.ingest("$time_iso8601 $status $uri $args", write(text));

    assertThat(counted.lines())
        .containsExactly(
            "http://ex.test/50%25-off%3F.html?a=1 2026-11-22 200 ANSWERED UNKNOWN x1",
            "http://ex.test/b 2026-11-22 200 ANSWERED UNKNOWN x1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          22/Nov/2026:23:59:59 +0000 | 2026-11-22 | 2026-11-22T23:00:00Z
          23/Nov/2026:04:10:00 +0530 | 2026-11-23 | 2026-11-22T22:00:00Z
          22/Nov/2026:23:30:00 -0330 | 2026-11-22 | 2026-11-23T03:00:00Z
          25/Oct/2026:02:30:00 +0200 | 2026-10-25 | 2026-10-25T00:00:00Z
          25/Oct/2026:02:30:00 +0100 | 2026-10-25 | 2026-10-25T01:00:00Z
          28/Feb/2028:23:59:60 +0000 | 2028-02-28 | 2028-02-29T00:00:00Z
          29/Feb/2028:00:00:00 +0000 | 2028-02-29 | 2028-02-29T00:00:00Z
          """)
  void dayAndHourFollowTheOffsetInTheLine(String time, String day, String hour) throws Exception {
    counted.ingest("combined", write(GOOD + line(time, "GET /x HTTP/1.1")));

    assertThat(counted.lines()).contains("http://ex.test/x " + day + " 404 ANSWERED OTHER_BOT x1");
    assertThat(counted.urlHours.keySet())
        .containsExactly("http://ex.test/x " + hour + " 404 ANSWERED OTHER_BOT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ::1 - - [29/Feb/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "x"  | BAD_TIME
          ::1 - - [01/Jan/1970:00:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "x"  | BAD_TIME
          ::1 - - [01/Foo/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "x"  | BAD_TIME
          ::1 - - [01/Jan/2026:24:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "x"  | BAD_TIME
          ::1 - - [01/Jan/2026:00:00:00 +9900] "GET / HTTP/1.1" 200 5 "-" "x"  | BAD_TIME
          ::1 - - [now] "GET / HTTP/1.1" 200 5 "-" "x"                         | BAD_TIME
          ::1 - - [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 20 5 "-" "x"   | BAD_STATUS
          ::1 - - [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 2000 5 "-" "x" | BAD_STATUS
          ::1 - - [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" -20 5 "-" "x"  | BAD_STATUS
          ::1 - - [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 009 5 "-" "x"  | COUNTED
          ::1 - - [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 - "-" "x"  | COUNTED
          ::1 - - [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "x"y | NOT_IN_FORMAT
          ::1 - - [01/Jan/2026:00:00                                           | NOT_IN_FORMAT
          ~  ~                                                                 | BLANK
          """)
  void anUnreadableLineIsCountedByItsReason(String text, LineFate fate) throws Exception {
    IngestResult result = counted.ingest("combined", write(GOOD + text + "\n"));

    assertThat(result.newLines()).isEqualTo(21);
    assertThat(result.lines(fate)).isEqualTo(fate == LineFate.COUNTED ? 21 : 1);
  }

  @Test
  void linesNeedNotBeInTheOrderOfTheirTimes() throws Exception {
    String late = line("22/Nov/2026:16:00:09 +0000", "GET /x HTTP/1.1");
    String early = line("22/Nov/2026:16:00:01 +0000", "GET /x HTTP/1.1");
    IngestResult result = counted.ingest("combined", write(late + early + late));

    assertThat(counted.lines())
        .containsExactly("http://ex.test/x 2026-11-22 404 ANSWERED OTHER_BOT x3");
    assertThat(result.first()).hasToString("Optional[2026-11-22T16:00:01Z]");
    assertThat(result.last()).hasToString("Optional[2026-11-22T16:00:09Z]");
  }

  @Test
  void windowsLineEndsAndHolesAreNoTrouble() throws Exception {
    String text = GOOD.replace("\n", "\r\n") + "\0".repeat(300) + "\n\r\n" + GOOD;
    IngestResult result = counted.ingest("combined", write(text));

    assertThat(result.lines(LineFate.COUNTED)).isEqualTo(40);
    assertThat(result.lines(LineFate.NOT_IN_FORMAT)).isEqualTo(1);
    assertThat(result.lines(LineFate.BLANK)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"-1, NOT_IN_FORMAT", "0, NOT_IN_FORMAT", "1, TOO_LONG", "3000000, TOO_LONG"})
  void aLineIsTooLongAboveAMebibyte(int more, LineFate fate) throws Exception {
    String text = GOOD + "x".repeat(LineReader.MAX_LINE_BYTES + more) + "\n" + GOOD;
    IngestResult result = counted.ingest("combined", write(text), 1 << 16);

    assertThat(result.lines(fate)).isEqualTo(1);
    assertThat(result.lines(LineFate.COUNTED)).isEqualTo(40);
    assertThat(result.toOffset()).isEqualTo(text.length());
    assertThat(counted.ingest("combined", directory.resolve("access.log")).newLines()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 63, 1000, 4096, 1 << 20})
  void countsDoNotDependOnTheSizeOfTheBlocks(int blockBytes) throws Exception {
    Path log = write(GOOD + "junk\n\n" + ResumeTest.lines(20, 900) + "\0\0\n" + GOOD);
    Counted whole = new Counted();
    IngestResult expected = whole.ingest("combined", log);

    IngestResult result = counted.ingest("combined", log, blockBytes);

    assertThat(result).isEqualTo(expected);
    assertThat(counted.urlDays).isEqualTo(whole.urlDays);
    assertThat(counted.siteHours).isEqualTo(whole.siteHours);
    assertThat(counted.positions()).isEqualTo(whole.positions());
  }

  @Test
  void aLogWithMoreRowsThanABatchHoldsIsStoredInParts() throws Exception {
    Path log = write(ResumeTest.lines(0, 80_000));
    IngestResult result = counted.ingest("combined", log);

    assertThat(counted.batches).hasSize(2);
    assertThat(counted.batches.get(1).before()).contains(counted.batches.get(0).after());
    assertThat(result.newLines()).isEqualTo(80_000);
    assertThat(counted.urlDays).hasSize(80_000);
  }

  @Test
  void damagedLinesNeverStopTheReadingNorGetLost() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      // Enough good lines before, so that the format is not refused.
      String before = ResumeTest.lines(0, 200);
      byte[] bytes = (before + GOOD).getBytes(StandardCharsets.ISO_8859_1);
      for (int i = 0; i < 20; i++) {
        bytes[before.length() + random.nextInt(GOOD.length())] = (byte) random.nextInt(256);
      }
      Path log = Files.write(directory.resolve("mutated-" + round), bytes);
      Counted counts = new Counted();
      IngestResult result = counts.ingest("combined", log);
      long feeds =
          new String(bytes, StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n').count();

      assertThat(result.newLines()).as("seed %d, round %d", seed, round).isEqualTo(feeds);
      assertThat(counts.hits())
          .as("seed %d, round %d", seed, round)
          .isEqualTo(result.lines(LineFate.COUNTED) + result.lines(LineFate.COUNTED_WITHOUT_URL));
    }
  }

  @Test
  void someLinesOfEachKindThatCannotBeReadAreKeptWithoutAddressesAndSecrets() throws Exception {
    String tooLong = "x".repeat(LineReader.MAX_LINE_BYTES + 1) + "\n";
    String junk =
        "203.0.113.9 2001:db8::7 gave token=s3cr3t anna@example.com " + "y".repeat(300) + "\n";
    String bad = "::1 - - [now] \"GET / HTTP/1.1\" 200 5 \"-\" \"x\"\n";
    Path log = write(ResumeTest.lines(0, 200) + junk.repeat(7) + tooLong + bad);
    counted.ingest("combined", log);

    List<UnreadableLine> kept = counted.batches.get(0).unreadable();
    assertThat(kept)
        .extracting(line -> line.number() + " " + line.reason())
        .containsExactly(
            "201 NOT_IN_FORMAT",
            "202 NOT_IN_FORMAT",
            "203 NOT_IN_FORMAT",
            "204 NOT_IN_FORMAT",
            "205 NOT_IN_FORMAT",
            "209 BAD_TIME",
            "208 TOO_LONG");
    assertThat(kept.get(0).sample())
        .startsWith("(address) (address) gave token=*** (e-mail) yyy")
        .endsWith("y ...")
        .hasSizeLessThan(200);
    assertThat(kept.get(6).sample()).isNull();
  }

  @Test
  void aRowOfZerosIsShownAsOne() throws Exception {
    counted.ingest("combined", write(GOOD + "\0".repeat(500) + "x\n"));

    assertThat(counted.batches.get(0).unreadable())
        .extracting(UnreadableLine::sample)
        .containsExactly("\0...x");
  }

  @Test
  void eachBatchHasTheUnreadableLinesOfItsOwn() throws Exception {
    Path log = write("junk 1\n" + ResumeTest.lines(0, 80_000) + "junk 2\n");
    counted.ingest("combined", log);

    assertThat(counted.batches)
        .extracting(batch -> batch.unreadable().stream().map(UnreadableLine::sample).toList())
        .containsExactly(List.of("junk 1"), List.of("junk 2"));
  }

  @Test
  void anotherFormatIsRefusedWithTheFirstLineThatDoesNotFit() throws Exception {
    Path log = write("10.0.0.1 200 0.052 0.000 /\n".repeat(20));

    assertThatThrownBy(() -> counted.ingest("combined", log))
        .isInstanceOf(LogFileException.class)
        .hasMessage(
            log
                + " does not have the format combined: 20 of its first 20 lines do not fit. Line 1"
                + " stops fitting at column 1, where $remote_addr and then ' - ' should stand:"
                + " 10.0.0.1 200 0.052 0.000 / Give the format as it stands in nginx.conf:"
                + " --format 'log_format ...;'");
    assertThat(counted.batches).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, true", "3, false"})
  void oneLineInTenMayBeOdd(int odd, boolean accepted) throws Exception {
    Path log = write("odd\n".repeat(odd) + ResumeTest.lines(0, 20 - odd));

    if (accepted) {
      assertThat(counted.ingest("combined", log).lines(LineFate.NOT_IN_FORMAT)).isEqualTo(odd);
    } else {
      assertThatThrownBy(() -> counted.ingest("combined", log))
          .hasMessageContaining("3 of its first 20 lines");
    }
  }

  @Test
  void whatIsNoLogIsRefusedInOneSentence() throws Exception {
    Path none = directory.resolve("none.log");
    assertThatThrownBy(() -> counted.ingest("combined", none))
        .hasMessage("There is no file " + none + ".");
    assertThatThrownBy(() -> counted.ingest("combined", directory))
        .hasMessageContaining("is a directory");
    Path xz =
        Files.write(directory.resolve("a.xz"), new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0});
    assertThatThrownBy(() -> counted.ingest("combined", xz)).hasMessageContaining("xz");
  }
}
