package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.crawler.testsite.TestSite;

/** A crawl whose process is killed again and again, and that is gone on with each time. */
@Timeout(3600)
class KilledCrawlIT {
  private static final int KILLS = Integer.getInteger("stayindexed.kills", 3);
  private static final int PAGES = 40;

  /** Large enough for pages to be left at the last kill. */
  private static final int SECTIONS = 10 + KILLS / 2;

  /** Of requests between two kills, at most. */
  private static final int BETWEEN = SECTIONS * PAGES / (4 * KILLS);

  @TempDir private Path home;
  private final TestSite site = TestSite.start();

  @AfterEach
  void stopSite() {
    site.close();
  }

  /** Each section is found from the one before it, so that the frontier is never full at once. */
  private void site() {
    site.page("/", links("/section/0", "/broken"));
    site.answer("/broken", 500, "");
    for (int s = 0; s < SECTIONS; s++) {
      int section = s;
      String[] pages =
          IntStream.range(0, PAGES)
              .mapToObj(page -> "/section/" + section + "/" + page)
              .toArray(String[]::new);
      site.page("/section/" + s, links(pages) + links("/section/" + (s + 1)));
      for (String page : pages) {
        site.page(page, "<title>" + page + "</title>" + links("/", "/section/" + section));
      }
    }
    site.page("/section/" + SECTIONS, "the end");
  }

  private static String links(String... targets) {
    return List.of(targets).stream()
        .map(target -> "<a href=\"" + target + "\">x</a>")
        .collect(Collectors.joining());
  }

  private Process start(String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of("crawl"));
    words.addAll(List.of(arguments));
    words.add("--db=" + home);
    return JarProcess.of(words).start();
  }

  private List<String> sql(String query) {
    return CommandLineRun.csv(home, query).lines().skip(1).toList();
  }

  private Set<String> stored() {
    String origin = site.url("/").origin();
    return sql("select url from page_current").stream()
        .map(url -> url.substring(origin.length()))
        .collect(Collectors.toSet());
  }

  @Test
  void asksForNothingTwiceThatWasStoredAndForgetsNothing() throws Exception {
    site();
    String url = site.url("/").toString();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Process process = start(url, "--delay=20ms", "--concurrency=4", "--second-look=1s");
    Map<Integer, Set<String>> storedByRequests = new HashMap<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      if (kill == 1 || random.nextBoolean()) {
        awaitRequests(process, 1 + random.nextInt(BETWEEN));
      } else {
        // While it starts, too.
        boolean unused = process.waitFor(random.nextInt(3_000), TimeUnit.MILLISECONDS);
      }
      process.destroyForcibly();
      process.onExit().join();
      storedByRequests.put(site.requests().size(), stored());
      process = start("--resume");
    }
    assertThat(process.waitFor()).isZero();

    assertThat(sql("select run_id, state, urls from run_summary"))
        .as("kills of seed %d", seed)
        .containsExactly("1,FINISHED," + (SECTIONS * PAGES + SECTIONS + 3));
    assertThat(sql("select count(*) from page_history")).containsExactly("" + allPages().size());
    assertThat(stored()).isEqualTo(allPages());
    assertThat(sql("select count(*) from page_current where depth > " + (SECTIONS + 1)))
        .containsExactly("0");
    storedByRequests.forEach(
        (requests, stored) ->
            assertThat(
                    site.requests().stream()
                        .skip(requests)
                        .map(TestSite.Request::target)
                        .filter(stored::contains))
                .as("asked for again after request " + requests)
                .isEmpty());
  }

  private void awaitRequests(Process process, int more) throws InterruptedException {
    int moment = site.requests().size() + more;
    while (site.requests().size() < moment) {
      assertThat(process.waitFor(1, TimeUnit.MILLISECONDS)).as("it is at its end").isFalse();
    }
  }

  private static Set<String> allPages() {
    Set<String> pages = new HashSet<>(Set.of("/", "/broken"));
    for (int s = 0; s <= SECTIONS; s++) {
      pages.add("/section/" + s);
    }
    for (int s = 0; s < SECTIONS; s++) {
      for (int page = 0; page < PAGES; page++) {
        pages.add("/section/" + s + "/" + page);
      }
    }
    return pages;
  }
}
