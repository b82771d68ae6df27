package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.says;
import static org.stayindexed.storage.Observations.url;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.page.PageText;
import org.stayindexed.model.run.PageObservation;

/** What pages say to their readers, over several runs. */
class PageTextTest {
  @TempDir private Path directory;
  private StoredSite site;

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  private static PageText text(int words) {
    return new PageText(
        Optional.of("About " + words),
        Optional.of("Heading " + words),
        1,
        words,
        1_000L + words,
        0);
  }

  private static PageObservation page(String path, int words) {
    return says(path, text(words));
  }

  private List<String> history(String path) {
    return site
        .sql(
            "select run_id, words, words_before, description, h1 from page_text where url = '"
                + url(path)
                + "' order by run_id")
        .stream()
        .map(row -> String.join(" ", row))
        .toList();
  }

  private List<String> findings(String rule) {
    return site
        .sql(
            "select replace(url, 'https://shop.example'), state, evidence,"
                + " replace(related_url, 'https://shop.example') from finding where rule = '"
                + rule
                + "' order by url")
        .stream()
        .map(row -> String.join(" ", row))
        .toList();
  }

  @Test
  void isWrittenWhenItChangesAndNotWhileItStays() {
    site.run(page("/", 300));
    site.run(page("/", 300));
    site.run(page("/", 280));

    assertThat(history("/"))
        .containsExactly("1 300 null About 300 Heading 300", "3 280 300 About 280 Heading 280");
    assertThat(site.sql("select words, h1, text_since_run from page_current"))
        .containsExactly(List.of("280", "Heading 280", "3"));
  }

  @Test
  void outlastsANightOnWhichThePageFailed() {
    site.run(page("/", 300));
    site.run(answered("/", 404));
    site.run(page("/", 300));

    assertThat(history("/")).hasSize(1);
  }

  @Test
  void isMeasuredByWhatThereWasBeforeMostOfItWentUntilItIsBack() {
    site.run(page("/", 300));
    site.run(page("/", 30));
    assertThat(findings("TEXT_GONE")).containsExactly("/ NEW 30 words, where there were 300 null");
    site.run(page("/", 31));
    assertThat(findings("TEXT_GONE"))
        .containsExactly("/ ONGOING 30 words, where there were 300 null");
    site.run(page("/", 290));
    assertThat(findings("TEXT_GONE"))
        .containsExactly("/ FIXED 30 words, where there were 300 null");
  }

  @Test
  void isComparedWithThatOfTheOtherPages() {
    site.run(page("/", 200), page("/a", 300), page("/b", 300), page("/c", 300));

    assertThat(findings("TEXT_DUPLICATE"))
        .containsExactly(
            "/a NEW the same 300 words /b",
            "/b NEW the same 300 words /a",
            "/c NEW the same 300 words /a");
    assertThat(findings("DESCRIPTION_DUPLICATE")).hasSize(3).contains("/b NEW About 300 /a");
    assertThat(findings("HEADING_DUPLICATE")).hasSize(3).contains("/b NEW Heading 300 /a");
    assertThat(findings("TITLE_DUPLICATE")).isEmpty();
  }

  @Test
  void isNotAskedOfPagesThatHadNoneYet() {
    site.run(answered("/", 200, "Content-Type", "image/png"));

    assertThat(site.value("select count(*) from page_text")).isEqualTo("0");
    assertThat(site.sql("select words, description from page_current"))
        .containsExactly(List.of("null", "null"));
    assertThat(site.value("select count(*) from finding where rule like 'TEXT%'")).isEqualTo("0");
  }
}
