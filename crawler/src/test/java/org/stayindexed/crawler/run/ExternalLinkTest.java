package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.stayindexed.crawler.run.PaperSite.html;
import static org.stayindexed.crawler.run.PaperSite.nothing;
import static org.stayindexed.crawler.run.PaperSite.redirect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stayindexed.crawler.run.PaperSite.Answer;
import org.stayindexed.crawler.scope.IgnoredParameters;
import org.stayindexed.crawler.scope.LinkRules;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.run.ExternalCheck;
import org.stayindexed.model.run.ExternalLinks;
import org.stayindexed.model.run.SkipReason;
import org.stayindexed.model.url.PageUrl;

/** Links to other sites: each target is asked once, and nothing that it says is followed. */
@Timeout(60)
class ExternalLinkTest {
  private static LinkRules atMost(int external) {
    return new LinkRules(
        100, 8_192, IgnoredParameters.NONE, PageLink.Follow.FOLLOW, 1_000, external);
  }

  private static Answer answer(PageUrl url) {
    return switch (url.toString()) {
      case "https://tea.example/" ->
          html(
              """
              <link rel=canonical href=https://copy.example/>
              <a href=/more>x</a><a href=https://milk.example/>x</a>
              <a href=https://milk.example/old>x</a><a rel=nofollow href=https://cup.example/gone>x</a>
              <a href=https://closed.example/x>x</a>
              """);
      case "https://tea.example/more" -> html("<a href=https://milk.example/>again</a>");
      case "https://milk.example/" -> html("<a href=https://cow.example/>x</a>");
      case "https://milk.example/old" -> redirect("https://milk.example/new");
      case "https://closed.example/robots.txt" ->
          new Answer(200, "", "text/plain", "User-agent: *\nDisallow: /x\n");
      default -> nothing();
    };
  }

  @Test
  void areAskedOnceEachAndStayApartFromPages() {
    PaperSite site = new PaperSite(ExternalLinkTest::answer).crawl(atMost(100));

    assertThat(site.asked())
        .containsExactly(
            "/",
            "/more",
            "https://cup.example/gone",
            "https://milk.example/",
            "https://milk.example/old");
    assertThat(site.pages()).containsExactly("https://tea.example/", "https://tea.example/more");
    assertThat(site.externalChecks())
        .extracting(
            check -> check.url().toString(),
            check -> check.outcome().map(o -> o.status().orElse(-1)).orElse(0),
            check -> check.redirectTo().map(PageUrl::toString).orElse(""),
            check -> check.robots().allowed())
        .containsExactlyInAnyOrder(
            tuple("https://milk.example/", 200, "", true),
            tuple("https://milk.example/old", 302, "https://milk.example/new", true),
            tuple("https://cup.example/gone", 404, "", true),
            tuple("https://closed.example/x", 0, "", false));
    assertThat(site.leftOut(SkipReason.OTHER_HOST))
        .containsExactly("copy.example: 1, https://copy.example/ on /");
  }

  @Test
  void areCountedAfterTheirTargetWasHandedOver() {
    PaperSite site = new PaperSite(ExternalLinkTest::answer).crawl(atMost(100));

    assertThat(site.facts())
        .filteredOn(ExternalLinks.class::isInstance)
        .contains(new ExternalLinks(PageUrl.of("https://milk.example/"), 2));
    assertThat(
            site.facts().stream()
                .filter(f -> f instanceof ExternalCheck || f instanceof ExternalLinks))
        .last()
        .isInstanceOf(ExternalLinks.class);
  }

  @Test
  void beyondTheLimitAreCountedOnly() {
    PaperSite site = new PaperSite(ExternalLinkTest::answer).crawl(atMost(1));

    assertThat(site.externalChecks()).hasSize(1);
    assertThat(site.leftOut(SkipReason.EXTERNAL_LIMIT)).hasSize(3);
  }
}
