package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedLogTest {
  @TempDir private Path directory;
  private Path log;
  private Path renamed;
  private FollowedLog followed;

  @BeforeEach
  void follow() throws Exception {
    log = Files.writeString(directory.resolve("access.log"), "one\n");
    renamed = directory.resolve("access.log.1");
    Files.writeString(directory.resolve("access.log.2.gz"), "older");
    Files.writeString(directory.resolve("other.log"), "other");
    followed = new FollowedLog(log);
  }

  private List<Path> counted() {
    List<Path> files = new ArrayList<>();
    followed.count(files::addAll);
    return files;
  }

  @Test
  void onlyWhatGrewIsDue() throws Exception {
    assertThat(counted()).containsExactly(log);
    assertThat(counted()).isEmpty();
    Files.writeString(log, "two\n", StandardOpenOption.APPEND);
    assertThat(counted()).containsExactly(log);
  }

  @Test
  void theLastLinesOfARenamedLogComeBeforeTheFirstOfTheNewOne() throws Exception {
    assertThat(counted()).containsExactly(log);
    Files.writeString(log, "two\n", StandardOpenOption.APPEND);
    Files.move(log, renamed);
    Files.writeString(log, "next\n");

    assertThat(counted()).containsExactly(renamed, log);
    Files.writeString(renamed, "late\n", StandardOpenOption.APPEND);
    assertThat(counted()).containsExactly(renamed);
  }

  @Test
  void aLogThatWasCopiedAndEmptiedIsReadFromItsCopy() throws Exception {
    assertThat(counted()).containsExactly(log);
    Files.writeString(log, "two\n", StandardOpenOption.APPEND);
    Files.copy(log, renamed);
    Files.writeString(log, "");

    assertThat(counted()).containsExactly(renamed);
    Files.writeString(log, "next line\n");
    assertThat(counted()).containsExactly(log);
  }

  @Test
  void aLogThatIsGoneForAMomentIsWaitedFor() throws Exception {
    assertThat(counted()).containsExactly(log);
    Files.move(log, renamed);
    assertThat(counted()).isEmpty();
  }

  @Test
  void whatCouldNotBeCountedIsDueAgain() {
    assertThatThrownBy(
            () ->
                followed.count(
                    files -> {
                      throw new IllegalStateException("in use");
                    }))
        .hasMessage("in use");

    assertThat(counted()).containsExactly(log);
  }

  @Test
  void partsOfALogAreNamedAsItIs() throws Exception {
    Path relative = Path.of("").toAbsolutePath().relativize(log.toAbsolutePath());
    FollowedLog named = new FollowedLog(relative);
    Files.move(log, renamed);
    List<Path> files = new ArrayList<>();
    named.count(files::addAll);

    assertThat(files).containsExactly(relative.resolveSibling("access.log.1"));
  }
}
