package org.stayindexed.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.logs.read.LogFile;
import org.stayindexed.logs.read.LogFileException;
import org.stayindexed.logs.read.LogPaths;

class FormatDetectionTest {
  private static final String COMBINED =
      "127.0.0.1 - - [22/Nov/2026:15:31:38 +0000] \"GET /a HTTP/1.1\" 200 5 \"-\" \"A\"";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          combined | 127.0.0.1 - - [22/Nov/2026:15:31:38 +0000] "GET /a HTTP/1.1" 200 5 "-" "A"
          main | 127.0.0.1 - - [22/Nov/2026:15:31:38 +0000] "GET /a HTTP/1.1" 200 5 "-" "A" "-"
          combined-and-more | 127.0.0.1 - - [22/Nov/2026:15:31:38 +0000] "GET /a HTTP/1.1" 200 5 "-" "A" rt=0.1
          common | 127.0.0.1 - - [22/Nov/2026:15:31:38 +0000] "GET /a HTTP/1.1" 200 5
          vhost_combined | ex.test:80 127.0.0.1 - - [22/Nov/2026:15:31:38 +0000] "GET /a HTTP/1.1" 200 5 "-" "A"
          lighttpd | 127.0.0.1 ex.test - [22/Nov/2026:15:31:38 +0000] "GET /a HTTP/1.1" 200 5 "-" "A"
          haproxy | 127.0.0.1:58734 [22/Nov/2026:15:31:37.432] f b/s1 0/0/0/37/37 200 54 - - ---- 1/1/0/0/0 0/0 "GET /a?b=1 HTTP/1.1"
          envoy | [2026-11-22T15:31:38.310Z] "GET /a HTTP/2" 200 - 0 154 12 9 "-" "curl/8" "b2c" "ex.test" "10.0.0.1:80"
          json | {"ts":1795361498,"status":200,"uri":"/a"}
          """)
  void theFormatIsFoundInTheLines(String name, String line) throws Exception {
    Path log = Files.writeString(directory.resolve("access.log"), (line + "\n").repeat(3));

    FormatDetection found = FormatDetection.of(LogFile.of(log), Optional.empty(), ZoneOffset.UTC);

    assertThat(found.format().name()).isEqualTo(name);
    assertThat(found.reason()).startsWith("3 of the first 3 lines have it").contains("(100 %)");
  }

  @Test
  void columnsAndLinesOfAGivenDayAreFoundToo() throws Exception {
    Path iis =
        Files.writeString(
            directory.resolve("iis.log"),
            "#Fields: date time cs-uri-stem sc-status\n2026-11-22 15:31:38 /a 200\n");
    Path timed = Files.writeString(directory.resolve("t.log"), "127.0.0.1 499 0.501 0.000 /slow\n");
    Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 11, 22));

    assertThat(
            FormatDetection.of(LogFile.of(iis), Optional.empty(), ZoneOffset.UTC).format().name())
        .isEqualTo("w3c");
    assertThat(FormatDetection.of(LogFile.of(timed), day, ZoneOffset.UTC).format().name())
        .isEqualTo("timed");
  }

  @Test
  void aFileWithoutAKnownFormatShowsWhereTheNearestStopFitting() throws Exception {
    Path log =
        Files.writeString(
            directory.resolve("odd.log"), (COMBINED.replace("200 5", "OK") + "\n").repeat(9));

    assertThatThrownBy(() -> FormatDetection.of(LogFile.of(log), Optional.empty(), ZoneOffset.UTC))
        .hasMessageContaining("has no format that is known. Nearest are:")
        .hasMessageContaining("0 of 9 lines. Line 1 stops fitting at column");
  }

  @Test
  void aLogIsCountedOnceWhateverItIsCompressedWith() throws Exception {
    String lines = (COMBINED + "\n").repeat(2_000);
    Path plain = Files.writeString(directory.resolve("access.log"), lines);
    Path zstd = directory.resolve("access.log.1.zst");
    write(zstd, lines);
    Counted counted = new Counted();

    assertThat(counted.ingest("combined", plain).newLines()).isEqualTo(2_000);
    assertThat(counted.ingest("combined", zstd).newLines()).isZero();
    assertThat(new Counted().ingest("combined", zstd).newLines()).isEqualTo(2_000);
  }

  @Test
  void aLogWithoutTimesIsNamedAndTheDayAskedFor() throws Exception {
    Path timed =
        Files.writeString(
            directory.resolve("timed.log"), "192.0.2.1 499 0.501 0.000 /slow?a=1\n".repeat(20));
    LogFile file = LogFile.of(timed);

    assertThatThrownBy(() -> FormatDetection.of(file, Optional.empty(), ZoneOffset.UTC))
        .isInstanceOf(LogFileException.class)
        .hasMessageContaining("has the format timed: 20 of the first 20 lines have it")
        .hasMessageContaining("--date 2026-11-21");
    assertThat(
            FormatDetection.of(file, Optional.of(LocalDate.of(2026, 11, 21)), ZoneOffset.UTC)
                .format()
                .name())
        .isEqualTo("timed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nginx-full.log  | rt=$request_time     |
          nginx-two.log   | $upstream_header_time |
          httpd.log       | conn=$connection_status | 2026-11-22
          lighttpd.log    | D=$request_micros    | 2026-11-22
          varnish.log     | b=$body_bytes_sent   | 2026-11-22
          """)
  void aFormatWithoutANameIsMadeOfWhatLinesOfRealServersLookLike(
      String sample, String part, LocalDate day) throws Exception {
    LogFile file = LogFile.of(SampleLogsTest.sample(sample));

    FormatDetection found = FormatDetection.of(file, Optional.ofNullable(day), ZoneOffset.UTC);

    assertThat(found.format().name()).startsWith("'").contains(part).endsWith("'");
    assertThat(found.reason()).contains("(100 %)").contains("names that stand before them");
    if (day != null) {
      assertThatThrownBy(() -> FormatDetection.of(file, Optional.empty(), ZoneOffset.UTC))
          .hasMessageContaining(found.format().name())
          .hasMessageContaining("--date 2026-11-21");
    }
  }

  @Test
  void whatStandsBehindCombinedIsReadWhereItHasNames() throws Exception {
    Path log =
        Files.writeString(
            directory.resolve("seo.log"), (COMBINED + " rt=0.125 done=\"OK\"\n").repeat(3));

    FormatDetection found = FormatDetection.of(LogFile.of(log), Optional.empty(), ZoneOffset.UTC);

    assertThat(found.format().gaps()).isEmpty();
    assertThat(found.format().name()).endsWith("rt=$request_time done=\"$request_completion\"'");
  }

  @Test
  void anotherFormatThanTheGivenOneIsProposed() throws Exception {
    Path sample = SampleLogsTest.sample("httpd.log");

    assertThatThrownBy(() -> new Counted().ingest("combined", sample))
        .hasMessageContaining("does not have the format combined")
        .hasMessageContaining("Its lines look like: --format 'st=$status orig=$any");
  }

  @Test
  void jsonWithUnusualNamesAsksForThem() throws Exception {
    Path log = Files.writeString(directory.resolve("a.json"), "{\"code\":200,\"at\":\"/a\"}\n");

    assertThatThrownBy(() -> FormatDetection.of(LogFile.of(log), Optional.empty(), ZoneOffset.UTC))
        .hasMessageContaining("--json-fields status=NAME,url=NAME,time=NAME");
  }

  @Test
  void bzip2IsReadToItsEndEvenIfItHasSeveralStreams() throws Exception {
    Path bzip2 = directory.resolve("access.log.2.bz2");
    byte[] one = bzip2((COMBINED + "\n").repeat(1_000));
    try (OutputStream out = Files.newOutputStream(bzip2)) {
      out.write(one);
      out.write(bzip2((COMBINED + "\n").repeat(500)));
    }
    Counted counted = new Counted();

    assertThat(counted.ingest("combined", bzip2).newLines()).isEqualTo(1_500);
    assertThat(counted.ingest("combined", bzip2).newLines()).isZero();
  }

  @Test
  void aBzip2FileThatIsCutOffIsReadAsFarAsItGoes() throws Exception {
    byte[] whole = bzip2((COMBINED + "\n").repeat(30_000));
    for (int length : new int[] {4, 9, whole.length / 2, whole.length - 3}) {
      Path cut =
          Files.write(directory.resolve(length + ".bz2"), java.util.Arrays.copyOf(whole, length));

      assertThat(new Counted().ingest("combined", cut).newLines()).isLessThanOrEqualTo(30_000);
    }
  }

  private static byte[] bzip2(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aZstdFileThatIsCutOffIsReadAsFarAsItGoes() throws Exception {
    Path zstd = directory.resolve("a.zst");
    write(zstd, (COMBINED + "\n").repeat(20_000));
    byte[] whole = Files.readAllBytes(zstd);
    Path cut =
        Files.write(directory.resolve("cut.zst"), java.util.Arrays.copyOf(whole, whole.length - 9));

    assertThat(new Counted().ingest("combined", cut).notices())
        .anyMatch(notice -> notice.startsWith("its compression ends too early"));
  }

  private static void write(Path file, String text) throws IOException {
    try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void rotatedFilesComeInTheOrderOfTheirTimes() throws Exception {
    for (String name :
        List.of(
            "access.log",
            "access.log.1",
            "access.log.2.gz",
            "access.log.10.gz",
            "error.log",
            "b.log-20261121",
            "b.log-20261120.gz",
            "b.log")) {
      Files.writeString(directory.resolve(name), "");
    }

    assertThat(LogPaths.of(List.of(directory)).stream().map(p -> p.getFileName().toString()))
        .containsExactly(
            "access.log.10.gz",
            "access.log.2.gz",
            "access.log.1",
            "access.log",
            "b.log-20261120.gz",
            "b.log-20261121",
            "b.log");
    assertThat(LogPaths.of(List.of(directory.resolve("b.*")))).hasSize(3);
  }
}
