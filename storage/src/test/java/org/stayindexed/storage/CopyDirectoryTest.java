package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyDirectoryTest {
  private static final ProcessHandle OWN = ProcessHandle.current();
  private static final long OWN_START = OWN.info().startInstant().orElseThrow().toEpochMilli();

  @TempDir private Path parent;

  @ParameterizedTest(name = "{0}, {1} old: {2}")
  @CsvSource({
    "snapshot-{gone}-{start}-1, PT2M, DELETED",
    "snapshot-{gone}-{start}-1, PT30S, KEPT", // perhaps of a process that is not seen from here
    "snapshot-{own}-{start}-1, PT2H, KEPT",
    "snapshot-{own}-0-1, PT2H, DELETED", // an earlier process had the same number
    "snapshot-of-mine, PT2H, KEPT",
    "reports, PT2H, KEPT"
  })
  void deletesWhatAProcessThatIsGoneLeftBehind(String name, Duration age, String expected)
      throws Exception {
    Path copy =
        parent.resolve(
            name.replace("{gone}", "" + endedProcess())
                .replace("{own}", "" + OWN.pid())
                .replace("{start}", "" + OWN_START));
    Files.createDirectory(copy);
    Files.writeString(copy.resolve("copy.mv.db"), "a copy");
    Files.setLastModifiedTime(
        copy, FileTime.fromMillis(System.currentTimeMillis() - age.toMillis()));

    Path own = CopyDirectory.make(parent);

    assertThat(own).isEmptyDirectory();
    assertThat(Files.exists(copy) ? "KEPT" : "DELETED").isEqualTo(expected);
  }

  @Test
  void isDeletedWithWhatIsInIt() throws IOException {
    Path copy = CopyDirectory.make(parent);
    Files.writeString(copy.resolve("copy.mv.db"), "a copy");

    CopyDirectory.delete(copy);
    CopyDirectory.delete(copy);

    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left).isEmpty();
    }
  }

  private static long endedProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor();
    return process.pid();
  }
}
