package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.says;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.page.PageText;
import org.stayindexed.model.run.PageObservation;

/** Pages whose texts are nearly the same. */
class NearTextTest {
  private static final long TEA = 0x0123_4567_89ab_cdefL;

  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  private static PageObservation page(String path, long fingerprint, long simHash) {
    return page(path, fingerprint, simHash, 300);
  }

  private static PageObservation page(String path, long fingerprint, long simHash, int words) {
    return says(
        path, new PageText(Optional.of(path), Optional.of(path), 1, words, fingerprint, simHash));
  }

  /** With other bits than this, from the lowest on in steps. */
  private static long turned(long hash, int bits) {
    long turned = hash;
    for (int bit = 0; bit < bits; bit++) {
      turned ^= 1L << (bit * 9);
    }
    return turned;
  }

  private List<String> findings() {
    return site
        .sql(
            "select replace(url, 'https://shop.example'), state, evidence,"
                + " replace(related_url, 'https://shop.example') from finding"
                + " where rule = 'TEXT_NEAR_DUPLICATE' order by url")
        .stream()
        .map(row -> String.join(" ", row))
        .toList();
  }

  private static String evidence(int percent, int bits) {
    return "about "
        + percent
        + " % of its pairs of words are those of the other page ("
        + bits
        + " of 64 bits of their SimHash differ)";
  }

  @Test
  void nameTheNearestPageAndHowNearItIs() {
    site.run(
        page("/", 1, 1),
        page("/a", 2, TEA),
        page("/b", 3, turned(TEA, 6)),
        page("/c", 4, turned(TEA, 4)),
        page("/far", 5, TEA ^ 0x7f00_0000_0000_0000L));

    assertThat(findings())
        .containsExactly(
            "/a NEW " + evidence(98, 4) + " /c",
            "/b NEW " + evidence(99, 2) + " /c",
            "/c NEW " + evidence(99, 2) + " /b");
  }

  @Test
  void areNotThoseThatAreEqualOrShortOrLeftOutOrHaveNoHash() {
    site.run(
        page("/", 1, 1),
        page("/a", 2, TEA),
        page("/copy", 2, TEA),
        page("/short", 3, TEA, 49),
        page("/none", 4, 0),
        page("/none-either", 5, 0));

    assertThat(findings()).isEmpty();
    assertThat(site.value("select count(*) from finding where rule = 'TEXT_DUPLICATE'"))
        .isEqualTo("2");
  }

  @Test
  void areComparedWithOneOfSeveralEqualPages() {
    site.run(page("/a", 2, TEA), page("/copy", 2, TEA), page("/b", 3, turned(TEA, 1)));

    assertThat(findings()).containsExactly("/b NEW " + evidence(99, 1) + " /a");
  }

  @Test
  void areOngoingWhileTheyAreNearAndFixedWhenTheyAreNot() {
    site.run(page("/a", 2, TEA), page("/b", 3, turned(TEA, 1)));
    site.run(page("/a", 2, TEA), page("/b", 4, turned(TEA, 3)));
    assertThat(findings())
        .containsExactly(
            "/a ONGOING " + evidence(99, 1) + " /b", "/b ONGOING " + evidence(99, 1) + " /a");
    site.run(page("/a", 2, TEA), page("/b", 5, ~TEA));
    assertThat(findings()).allMatch(row -> row.contains(" FIXED "));
  }

  @Test
  void ofTextsThatWereStoredWithoutAHashTheRowIsCompletedAndNotDoubled() {
    site.run(page("/a", 2, TEA), page("/b", 3, TEA + 1));
    PrivateTables.change(
        site.directory(),
        "update store.page_text set simhash = null; update store.page_state set text_hash = 1");
    site.run(page("/a", 2, TEA), page("/b", 3, TEA + 1));

    assertThat(site.sql("select run_id, words_before, simhash from page_text order by url"))
        .containsExactly(
            List.of("1", "null", String.valueOf(TEA)),
            List.of("1", "null", String.valueOf(TEA + 1)));
  }

  @Test
  void areFoundAmongTensOfThousands() {
    Random random = new Random(5);
    Set<String> near = new HashSet<>();
    List<PageObservation> pages = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      long hash = random.nextLong();
      pages.add(page("/p" + i, 2L * i, hash));
      if (i % 100 == 0) {
        pages.add(page("/q" + i, 2L * i + 1, turned(hash, i / 100 % 7)));
        near.add("/p" + i);
        near.add("/q" + i);
      }
    }
    site.run(pages.toArray(PageObservation[]::new));

    assertThat(findings().stream().map(row -> row.substring(0, row.indexOf(' '))))
        .containsExactlyInAnyOrderElementsOf(near);
  }

  @Test
  void doNotCostTheSquareOfThemWhereATemplateMakesAllOfThem() {
    NearTexts texts = new NearTexts();
    Random random = new Random(3);
    int pages = 300_000;
    for (int id = 1; id <= pages; id++) {
      texts.add(id, TEA ^ 1L << random.nextInt(64) ^ 1L << random.nextInt(64), id, 300);
    }
    long before = System.nanoTime();
    texts.find(new Twins());
    Duration took = Duration.ofNanos(System.nanoTime() - before);

    assertThat(took).isLessThan(Duration.ofSeconds(60));
    for (int id = 1; id <= pages; id++) {
      assertThat(texts.of(id)).as("the neighbour of page %s", id).isPositive();
    }
  }
}
