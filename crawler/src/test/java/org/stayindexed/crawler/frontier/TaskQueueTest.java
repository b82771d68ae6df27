package org.stayindexed.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.DiscoveryKind;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.url.PageUrl;

class TaskQueueTest {
  private static final int MANY = 5 * TaskQueue.TOGETHER + 17;

  @TempDir private Path directory;

  private static CrawlTask task(int number) {
    PageUrl page = PageUrl.of("https://tea.example/list/" + number / 50);
    Discovery discovery =
        number % 7 == 0
            ? Discovery.START
            : new Discovery(DiscoveryKind.CANONICAL, number % 11, Optional.of(page), number % 3);
    PageUrl url = PageUrl.of("https://tea.example/p?token=s3cret&id=" + number);
    return new CrawlTask(
        url, discovery, number % 5 == 0 ? Purpose.SITEMAP : Purpose.PAGE, Optional.empty());
  }

  @Test
  void givesManyTasksInTheirOrderExactlyAsTheyCame() throws IOException {
    try (TaskFile file = new TaskFile(directory)) {
      TaskQueue queue = new TaskQueue(file);
      for (int i = 0; i < MANY; i++) {
        queue.add(task(i));
      }
      assertThat(queue.size()).isEqualTo(MANY);
      for (int i = 0; i < MANY; i++) {
        assertThat(queue.element()).isEqualTo(task(i));
        assertThat(queue.remove()).isEqualTo(task(i));
      }
      assertThat(queue.isEmpty()).isTrue();
    }
  }

  @Test
  void isAQueueWhateverComesAndGoes() throws IOException {
    long seed = 20261123;
    Random random = new Random(seed);
    try (TaskFile file = new TaskFile(directory)) {
      TaskQueue queue = new TaskQueue(file);
      TaskQueue other = new TaskQueue(file);
      Deque<Integer> expected = new ArrayDeque<>();
      int next = 0;
      for (int round = 0; round < 40; round++) {
        for (int i = random.nextInt(2 * TaskQueue.TOGETHER); i > 0; i--) {
          queue.add(task(next));
          other.add(task(next));
          expected.add(next++);
        }
        for (int i = random.nextInt(2 * TaskQueue.TOGETHER); i > 0 && !expected.isEmpty(); i--) {
          assertThat(queue.remove()).as("seed %d", seed).isEqualTo(task(expected.remove()));
        }
        assertThat(queue.size()).isEqualTo(expected.size());
      }
      queue.clear();
      assertThat(queue.isEmpty()).isTrue();
    }
  }

  @Test
  void leavesNoFileWithANameBecauseUrlsCanHoldSecrets() throws IOException {
    try (TaskFile file = new TaskFile(directory);
        Stream<Path> files = Files.list(directory)) {
      TaskQueue queue = new TaskQueue(file);
      for (int i = 0; i < MANY; i++) {
        queue.add(task(i));
      }
      assertThat(files).isEmpty();
    }
  }

  @Test
  void saysWhereItsFileCouldNotBeWritten() {
    Path none = directory.resolve("none");
    TaskQueue queue = new TaskQueue(new TaskFile(none));

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < MANY; i++) {
                queue.add(task(i));
              }
            })
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("could not be written to a file in " + none);
  }
}
