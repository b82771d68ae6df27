package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.NIGHT;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.blocked;
import static org.stayindexed.storage.Observations.unanswered;
import static org.stayindexed.storage.Observations.url;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.page.PageCopy;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.page.PageLink.Follow;
import org.stayindexed.model.risk.RiskClock;
import org.stayindexed.model.risk.RiskThresholds;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.PageContent;
import org.stayindexed.model.run.RunState;

/** Who links to whom, counted at the end of a run. */
class LinkReviewTest {
  @TempDir private Path directory;
  private StoredSite site;
  private final List<CrawlFact> night = new ArrayList<>();

  @BeforeEach
  void open() {
    site = new StoredSite(directory);
  }

  /** A page with links to those paths; a path behind a minus sign is nofollow. */
  private LinkReviewTest page(String path, String... targets) {
    List<PageLink> links =
        Stream.of(targets)
            .map(
                target ->
                    target.startsWith("-")
                        ? new PageLink(url(target.substring(1)), Follow.NOFOLLOW)
                        : new PageLink(url(target), Follow.FOLLOW))
            .toList();
    PageFacts facts =
        new PageFacts(
            Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), links, 0);
    PageCopy copy = new PageCopy(1, Optional.empty(), 5_000, Headers.NONE, NIGHT);
    night.add(new PageContent(url(path), copy, facts));
    return saw(answered(path, 200));
  }

  private LinkReviewTest saw(CrawlFact fact) {
    night.add(fact);
    return this;
  }

  private void ends(RunState state) {
    try (Database database = Database.open(site.directory(), "a test")) {
      RunWriter writer = database.startRun(site.start());
      try (writer) {
        night.forEach(writer::accept);
      }
      database.endRun(
          writer.runId(), new RunEnd(state, "", NIGHT), new RiskClock(RiskThresholds.DEFAULT));
    }
    night.clear();
  }

  private List<String> inlinks() {
    return site.sql("select url, inlinks from page_current order by url").stream()
        .map(row -> String.join(" ", row).replace("https://shop.example", ""))
        .toList();
  }

  private List<String> broken() {
    return site
        .sql("select page, target, status, failure, nofollow, pages from broken_link order by 1, 2")
        .stream()
        .map(row -> String.join(" ", row).replace("https://shop.example", ""))
        .toList();
  }

  @Test
  void countsEachPageThatLinksToAnotherOnce() {
    page("/", "/a", "/b", "/").page("/a", "/", "-/b").page("/b").saw(answered("/c", 200));
    ends(RunState.FINISHED);

    assertThat(inlinks()).containsExactly("/ 1", "/a 1", "/b 2", "/c 0");
    assertThat(broken()).isEmpty();
  }

  @Test
  void namesThePagesThatLinkToWhatFailed() {
    page("/", "/gone", "/down", "/private", "/moved").page("/a", "-/gone");
    saw(answered("/gone", 404))
        .saw(unanswered("/down", FailureClass.RESET))
        .saw(blocked("/private"));
    saw(answered("/moved", 301, "Location", "/a")).saw(answered("/unlinked", 500));
    ends(RunState.FINISHED);

    assertThat(broken())
        .containsExactly(
            "/ /down null RESET false 1", "/ /gone 404 null false 2", "/a /gone 404 null true 2");
  }

  @Test
  void countsAllPagesButNamesOnlyAThousandOfThem() {
    for (int i = 0; i < 1_005; i++) {
      page("/p" + i, "/gone");
    }
    saw(answered("/gone", 410));
    ends(RunState.FINISHED);

    assertThat(site.sql("select count(*), min(pages), max(pages) from broken_link"))
        .containsExactly(List.of("1000", "1005", "1005"));
  }

  @Test
  void countsNoLinksOfAPageThatIsGoneButThoseOfOneThatWasNotParsedAgain() {
    page("/", "/gone").page("/a", "/gone").saw(answered("/gone", 404));
    ends(RunState.FINISHED);
    saw(answered("/", 200)).saw(answered("/a", 404)).saw(answered("/gone", 404));
    ends(RunState.FINISHED);

    assertThat(inlinks()).containsExactly("/ 0", "/a 0", "/gone 1");
    assertThat(broken()).containsExactly("/ /gone 404 null false 1");
  }

  @Test
  void forgetsWhatIsRepaired() {
    page("/", "/gone").saw(answered("/gone", 404));
    ends(RunState.FINISHED);
    page("/", "/gone").saw(answered("/gone", 200));
    ends(RunState.FINISHED);

    assertThat(broken()).isEmpty();
    assertThat(PrivateTables.count(site.directory(), "broken_target")).isZero();
  }

  @Test
  void leavesWhatAWholeRunCountedToTheNextWholeRun() {
    page("/", "/gone").page("/a", "/gone").saw(answered("/gone", 404));
    ends(RunState.FINISHED);
    saw(answered("/", 200)).saw(answered("/gone", 200));
    ends(RunState.INTERRUPTED);

    assertThat(inlinks()).containsExactly("/ 0", "/a 0", "/gone 2");
    assertThat(broken()).hasSize(2);
  }
}
