package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.blocked;
import static org.stayindexed.storage.Observations.tokenRequired;
import static org.stayindexed.storage.Observations.unanswered;
import static org.stayindexed.storage.Observations.url;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.storage.view.RunPages;

class RunPagesTest {
  @TempDir private Path directory;

  @Test
  void countsTheSameAsQueriesDo() {
    StoredSite site = new StoredSite(directory);
    long run =
        site.run(
            answered("/", 200),
            answered("/a", 404),
            answered("/b", 404),
            answered("/c", 503),
            tokenRequired("/map"),
            unanswered("/feed", FailureClass.READ_TIMEOUT),
            blocked("/basket"));

    RunPages pages = ask(reader -> reader.pages(run, 10));

    assertThat(pages.statuses()).isEqualTo(listed(reader -> reader.statuses(run))).isNotEmpty();
    assertThat(pages.reasons())
        .extracting(reason -> reason.reason() + " " + reason.pages().total())
        .isEqualTo(
            ask(reader -> reader.reasons(run)).stream()
                .map(count -> count.reason() + " " + count.urls())
                .toList());
  }

  @Test
  void namesTheFirstPagesOfManyAndCountsTheRest() {
    StoredSite site = new StoredSite(directory);
    long run =
        site.run(
            IntStream.range(0, 30)
                .mapToObj(page -> answered("/page-" + page, 404))
                .toArray(PageObservation[]::new));

    RunPages pages = ask(reader -> reader.pages(run, 3));

    assertThat(pages.reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.pages().total()).isEqualTo(30);
              assertThat(reason.pages().rows())
                  .extracting(page -> page.url() + " " + page.status())
                  .containsExactly(
                      url("/page-0") + " 404", url("/page-1") + " 404", url("/page-2") + " 404");
            });
    assertThat(pages.slowest().rows()).hasSize(3);
    assertThat(pages.slowest().total()).isEqualTo(30);
  }

  @Test
  void saysNothingOfARunThatSawNothing() {
    long run = new StoredSite(directory).run();

    RunPages pages = ask(reader -> reader.pages(run, 10));

    assertThat(pages).isEqualTo(ask(reader -> reader.pages(run + 1, 10)));
    assertThat(pages.statuses()).isEmpty();
    assertThat(pages.directories()).isEmpty();
  }

  @Test
  void findsWhatOnlyTheEarlierRunSaw() {
    StoredSite site = new StoredSite(directory);
    long earlier = site.run(answered("/", 200), answered("/a", 200), answered("/b", 200));
    long later = site.run(answered("/", 200), answered("/c", 200));

    assertThat(listed(reader -> reader.vanishedUrls(later, earlier, 10)))
        .containsExactly(url("/a").toString(), url("/b").toString());
    assertThat(listed(reader -> reader.vanishedUrls(later, earlier, 1)))
        .containsExactly(url("/a").toString());
    assertThat(ask(reader -> reader.changeCounts(later, earlier)).vanishedUrls()).isEqualTo(2);
    assertThat(listed(reader -> reader.vanishedUrls(later, later, 10))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://shop.example/, https://shop.example/",
    "https://shop.example/about, https://shop.example/",
    "https://shop.example/tea/, https://shop.example/tea/",
    "https://shop.example/tea/black/hot?size=1/2, https://shop.example/tea/",
    "https://shop.example/coffee?from=/tea/, https://shop.example/",
    "http://shop.example:8080//tea, http://shop.example:8080//",
  })
  void countsAPageForItsFirstDirectory(String url, String directory) {
    assertThat(RunTally.firstDirectory(url)).isEqualTo(directory);
  }

  private <T> List<T> listed(Function<RunReader, List<T>> question) {
    return ask(question);
  }

  private <T> T ask(Function<RunReader, T> question) {
    try (Snapshot snapshot = Snapshot.take(new DatabaseDirectory(directory));
        RunReader reader = snapshot.reader()) {
      return question.apply(reader);
    }
  }
}
