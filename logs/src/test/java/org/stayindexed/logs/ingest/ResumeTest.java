package org.stayindexed.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.traffic.LogPosition;

/** Every line counts once, whatever happens to its file. */
class ResumeTest {
  @TempDir private Path directory;
  private final Counted counted = new Counted();

  static String line(int number) {
    return String.format(
        "10.0.0.1 - - [22/Nov/2026:15:%02d:%02d +0000] \"GET /page/%d HTTP/1.1\" 200 5 \"-\""
            + " \"curl/8\"%n",
        number / 60 % 60, number % 60, number);
  }

  static String lines(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(line(i));
    }
    return text.toString();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  static byte[] gzip(String... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String member : members) {
      try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
        out.write(member.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private IngestResult ingest(Path file) {
    return counted.ingest("combined", file);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 500})
  void theSameFileTwiceCountsOnce(int lines) throws Exception {
    Path log = write("access.log", lines(0, lines));

    assertThat(ingest(log).newLines()).isEqualTo(lines);
    IngestResult again = ingest(log);

    assertThat(again.newLines()).isZero();
    assertThat(again.linesBefore()).isEqualTo(lines);
    assertThat(counted.hits()).isEqualTo(lines);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 500})
  void ofAGrownFileOnlyTheNewPartCounts(int before) throws Exception {
    ingest(write("access.log", lines(0, before)));
    IngestResult grown = ingest(write("access.log", lines(0, 600)));

    assertThat(grown.linesBefore()).isEqualTo(before);
    assertThat(grown.newLines()).isEqualTo(600 - before);
    assertThat(grown.fromOffset()).isEqualTo(lines(0, before).length());
    assertThat(counted.urlDays.values()).hasSize(600).allMatch(hits -> hits.count() == 1);
  }

  @Test
  void aRotatedAndCompressedFileIsTheSame() throws Exception {
    ingest(write("access.log", lines(0, 300)));
    IngestResult renamed = ingest(write("access.log.1", lines(0, 400)));
    IngestResult compressed = ingest(write("access.log.2.gz", gzip(lines(0, 410))));
    IngestResult next = ingest(write("access.log", lines(410, 420)));

    assertThat(renamed.newLines()).isEqualTo(100);
    assertThat(compressed.newLines()).isEqualTo(10);
    assertThat(next.newLines()).isEqualTo(10);
    assertThat(next.linesBefore()).isZero();
    assertThat(counted.hits()).isEqualTo(420);
  }

  @Test
  void filesThatBeginAlikeAreToldApartByWhereTheReadingEnded() throws Exception {
    ingest(write("a.log", lines(0, 100)));
    IngestResult other = ingest(write("b.log", lines(0, 20) + lines(1000, 1200)));

    assertThat(other.linesBefore()).isZero();
    assertThat(other.newLines()).isEqualTo(220);
    assertThat(ingest(write("a.log", lines(0, 101))).newLines()).isEqualTo(1);
    assertThat(ingest(directory.resolve("b.log")).newLines()).isZero();
  }

  @Test
  void aShorterFileThatBeginsAlikeBringsNothingNewAndSaysSo() throws Exception {
    ingest(write("access.log", lines(0, 100)));
    IngestResult shorter = ingest(write("access.log", lines(0, 50)));

    assertThat(shorter.newLines()).isZero();
    assertThat(shorter.notices()).singleElement().asString().contains("shorter");
    assertThat(counted.hits()).isEqualTo(100);
  }

  @Test
  void anIncompleteLastLineWaitsUntilItIsComplete() throws Exception {
    String half = line(10).substring(0, 60);
    IngestResult first = ingest(write("access.log", lines(0, 10) + half));
    IngestResult second = ingest(write("access.log", lines(0, 12)));

    assertThat(first.newLines()).isEqualTo(10);
    assertThat(first.notices()).singleElement().asString().contains("not complete yet");
    assertThat(first.toOffset()).isEqualTo(lines(0, 10).length());
    assertThat(second.newLines()).isEqualTo(2);
    assertThat(counted.urlDays.values()).hasSize(12).allMatch(hits -> hits.count() == 1);
  }

  @Test
  void theLastLineOfACompressedFileNeedsNoLineFeed() throws Exception {
    IngestResult result = ingest(write("a.gz", gzip(lines(0, 10).stripTrailing())));

    assertThat(result.lines()).isEqualTo(Map.of(LineFate.COUNTED, 10L));
    assertThat(result.notices()).isEmpty();
  }

  @Test
  void aFileOfSeveralCompressedPartsIsReadToItsEnd() throws Exception {
    IngestResult result = ingest(write("a.gz", gzip(lines(0, 10), lines(10, 25))));

    assertThat(result.newLines()).isEqualTo(25);
  }

  @Test
  void ofACutCompressedFileCountsWhatIsThereAndTheRestLater() throws Exception {
    byte[] whole = gzip(lines(0, 5000));
    IngestResult cut = ingest(write("a.gz", Arrays.copyOf(whole, whole.length * 2 / 3)));
    IngestResult rest = ingest(write("a.gz", whole));

    assertThat(cut.newLines()).isBetween(1000L, 4999L);
    assertThat(cut.notices()).anyMatch(notice -> notice.contains("compression ends too early"));
    assertThat(rest.newLines()).isEqualTo(5000 - cut.newLines());
    assertThat(counted.urlDays.values()).hasSize(5000).allMatch(hits -> hits.count() == 1);
  }

  @Test
  void positionsDoNotDependOnHowTheFileWasReached() throws Exception {
    ingest(write("a.log", lines(0, 40)));
    ingest(write("a.log", lines(0, 400)));
    LogPosition grown = counted.positions().get(0);

    Counted atOnce = new Counted();
    atOnce.ingest("combined", write("b.gz", gzip(lines(0, 400))));

    assertThat(atOnce.positions()).containsExactly(grown);
    assertThat(grown.headLength()).isEqualTo(1024);
    assertThat(grown.tailLength()).isEqualTo(1024);
  }

  @Test
  void anEmptyFileIsNothing() throws Exception {
    assertThat(ingest(write("a.log", "")).newLines()).isZero();
    assertThat(counted.batches).isEmpty();
  }
}
