package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.START;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.TrafficBatch;

/**
 * A process that is killed leaves the database as it was after one of its changes of the file. Each
 * of them is tried: the next process opens it, stores what is missing, and closes it, and the one
 * after that finds it whole. Random kills hardly ever meet the moments in which a database is
 * closed: docs/decisions/2026-11-29-no-compaction-in-place.md.
 */
class KilledAnywhereTest {
  private static final int LINES = 4_000;

  /** After so many nights the file holds 2 MB, and is written anew at the end of one. */
  private static final int NIGHTS_BEFORE = 5;

  private static final int NIGHTS = 9;

  @TempDir private Path home;
  private DatabaseDirectory recorded;

  @BeforeEach
  void makeADatabase() throws IOException {
    recorded = new DatabaseDirectory(Files.createDirectory(home.resolve("recorded")));
    for (int night = 0; night < NIGHTS_BEFORE; night++) {
      store(recorded, night);
    }
  }

  @Test
  void isWholeAfterEachChangeOfTheFile() throws Exception {
    boolean writtenAnew = false;
    for (int night = NIGHTS_BEFORE; night < NIGHTS; night++) {
      DatabaseDirectory killed = copyOf(recorded, "killed-" + night);
      long before = Files.size(recorded.databaseFile());
      List<RecordingDisk.Change> changes = changesOf(night);
      assertThat(changes).isNotEmpty();
      for (int change = 0; change < changes.size(); change++) {
        changes.get(change).repeat(killed.path());

        DatabaseDirectory next = copyOf(killed, "next");
        store(next, night);
        assertThat(new StoredSite(next.path()).value(HITS))
            .as("killed in night %d after change %d of %d", night, change + 1, changes.size())
            .isEqualTo(String.valueOf((night + 1) * LINES));
      }
      writtenAnew |= Files.size(recorded.databaseFile()) < before;
      recorded = killed;
    }
    assertThat(writtenAnew).isTrue();
  }

  private static final String HITS =
      "select sum(hits) from site_traffic having sum(hits) = (select sum(lines) from log_file)";

  /** What a process that is not killed does to the file. */
  private List<RecordingDisk.Change> changesOf(int night) throws Exception {
    Connection connection = DatabaseFile.connect(RecordingDisk.url(recorded));
    try (CommitGate gate = CommitGate.open(recorded)) {
      WriterTurns.Turn turn = new WriterTurns().begin(recorded, "a test");
      Connection own = DatabaseFile.connect(RecordingDisk.url(recorded));
      try (TrafficWriter writer =
          TrafficWriter.open(recorded, gate, own, turn, SiteName.of(START))) {
        writer.accept(batch(night));
      }
      Compaction.close(connection, recorded.databaseFile());
    }
    return RecordingDisk.changes();
  }

  private static void store(DatabaseDirectory directory, int night) {
    try (Database database = Database.open(directory, "the next");
        TrafficWriter writer = database.traffic(START)) {
      if (writer.positions().size() <= night) {
        writer.accept(batch(night));
      }
    }
  }

  private static TrafficBatch batch(int night) {
    CountedLog log = new CountedLog("access.log." + night);
    for (int line = 0; line < LINES; line++) {
      int status = line % 3 == 0 ? 503 : 200;
      log.hit(
          "/page/" + line * 7 % 500,
          "2026-03-0%dT%02d:00:00Z".formatted(night + 1, line % 24),
          hitClass(line, status));
    }
    return log.next();
  }

  private static HitClass hitClass(int line, int status) {
    return line % 2 == 0 ? CountedLog.person(status) : CountedLog.googlebot(status);
  }

  private DatabaseDirectory copyOf(DatabaseDirectory directory, String name) throws IOException {
    Path copy = Files.createDirectories(home.resolve(name));
    for (Path old : filesIn(copy)) {
      Files.delete(old);
    }
    for (Path file : filesIn(directory.path())) {
      Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
    }
    return new DatabaseDirectory(copy);
  }

  private static List<Path> filesIn(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(Files::isRegularFile).toList();
    }
  }
}
