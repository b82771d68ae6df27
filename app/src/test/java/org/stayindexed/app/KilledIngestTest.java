package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Logs that grow and are rotated by renaming, by copying and emptying, and by gzip, while the
 * process that counts them is killed again and again: each line counts once, whatever the moment.
 */
@Tag("conformance")
class KilledIngestTest {
  private static final int KILLS = Integer.getInteger("stayindexed.ingest.kills", 50);
  private static final int MOST_LINES = 8_000;

  /** Before its first 1,024 bytes are there, a copy of a log cannot be told from a new one. */
  private static final int LEAST_LINES = 50;

  private static final int[] STATUSES = {200, 200, 200, 301, 404, 499, 503};

  @TempDir private Path home;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Map<Integer, Long> truth = new TreeMap<>();
  private long written;
  private int rotated;

  @Test
  void everyLineCountsOnceWhateverTheMomentOfEachKill() throws Exception {
    Path logs = Files.createDirectory(home.resolve("logs"));
    int alive = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      write(logs.resolve("access.log"));
      alive += ingestAndKill(300 + random.nextInt(4_000)) ? 1 : 0;
      rotate(logs);
    }
    int ended = start().waitFor();
    assertThat(ended).as("seed %d: %s", seed, Files.readString(home.resolve("out.txt"))).isZero();

    assertThat(alive).as("kills of a process that was at work, seed %d", seed).isPositive();
    assertThat(sql("select status, sum(hits) from site_traffic group by status order by status"))
        .as("seed %d", seed)
        .isEqualTo(truth.entrySet().stream().map(e -> e.getKey() + "," + e.getValue()).toList());
    assertThat(sql("select sum(lines) - sum(counted), sum(lines) from log_file"))
        .as("seed %d", seed)
        .containsExactly("0," + written);
  }

  private void write(Path log) throws IOException {
    StringBuilder lines = new StringBuilder();
    int count = LEAST_LINES + random.nextInt(MOST_LINES);
    for (int i = 0; i < count; i++) {
      int status = STATUSES[random.nextInt(STATUSES.length)];
      truth.merge(status, 1L, Long::sum);
      lines.append(
          String.format(
              "203.0.113.%d - - [02/Mar/2026:%02d:%02d:%02d +0000] \"GET /page/%d HTTP/1.1\" %d %d"
                  + " \"-\" \"Mozilla/5.0 Firefox/128.0\"%n",
              random.nextInt(256),
              written / 3_600 % 24,
              written / 60 % 60,
              written % 60,
              random.nextInt(500),
              status,
              written));
      written++;
    }
    Files.writeString(
        log, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Nothing, or what logrotate does: in one of its ways. */
  private void rotate(Path logs) throws IOException {
    Path log = logs.resolve("access.log");
    Path first = logs.resolve("access.log.1");
    int way = random.nextInt(3);
    if (way == 0) {
      return;
    }
    if (Files.exists(first)) {
      // As dateext does it, whose names stay.
      gzip(first, logs.resolve("access.log-" + (20260301 + rotated++) + ".gz"));
    }
    if (way == 1) {
      Files.move(log, first);
    } else {
      Files.copy(log, first);
      Files.write(log, new byte[0]);
    }
  }

  private static void gzip(Path from, Path to) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
      Files.copy(from, out);
    }
    Files.delete(from);
  }

  /** Whether it was at work until then. */
  private boolean ingestAndKill(int millis) throws IOException, InterruptedException {
    Process process = start();
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    process.waitFor();
    return !ended;
  }

  private Process start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "logs",
                "ingest",
                home.resolve("logs").toString(),
                "--site=http://shop.example/",
                "--db=" + home.resolve("db")));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("out.txt").toFile())
        .start();
  }

  private List<String> sql(String query) {
    return CommandLineRun.csv(home.resolve("db"), query).lines().skip(1).toList();
  }
}
