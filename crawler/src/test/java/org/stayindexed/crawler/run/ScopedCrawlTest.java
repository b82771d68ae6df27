package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.crawler.run.PaperSite.START;
import static org.stayindexed.crawler.run.PaperSite.html;
import static org.stayindexed.crawler.run.PaperSite.nothing;
import static org.stayindexed.crawler.run.PaperSite.redirect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stayindexed.crawler.scope.IgnoredParameters;
import org.stayindexed.crawler.scope.LinkRules;
import org.stayindexed.crawler.scope.PathRules;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.run.SkipReason;

/** What a crawl looks at, and what it says of the rest. */
@Timeout(60)
class ScopedCrawlTest {
  private static String links(String... targets) {
    return "<a href=" + String.join(">x</a><a href=", targets) + ">x</a>";
  }

  private static LinkRules rules(
      int depth, int length, String ignored, PageLink.Follow weakest, int external) {
    IgnoredParameters parameters =
        ignored.isEmpty() ? IgnoredParameters.NONE : new IgnoredParameters(Set.of(ignored));
    return new LinkRules(depth, length, parameters, weakest, 1_000, external);
  }

  @Test
  void countsLinksToOtherHostsWithTheirFirstExample() {
    PaperSite site =
        PaperSite.of(
                Map.of(
                    "/", links("/a", "https://milk.example/1"),
                    "/a", links("https://milk.example/2")))
            .crawl();

    assertThat(site.asked()).containsExactly("/", "/a");
    assertThat(site.leftOut(SkipReason.OTHER_HOST))
        .containsExactly("milk.example: 2, https://milk.example/1 on /");
  }

  @Test
  void goesWhereTheStartLeadsIfThatIsTheSameHostWithWww() {
    PaperSite site =
        new PaperSite(
            url ->
                switch (url.toString()) {
                  case "https://tea.example/" -> redirect("https://www.tea.example/");
                  case "https://www.tea.example/" -> html(links("/leaf"));
                  default -> nothing();
                });
    site.crawl();

    assertThat(site.asked())
        .containsExactly("/", "https://www.tea.example/", "https://www.tea.example/leaf");
  }

  @Test
  void reachesSubdomainsWhenAsked() {
    PaperSite site =
        new PaperSite(
            url ->
                switch (url.toString()) {
                  case "https://tea.example/" ->
                      html(links("https://green.tea.example/", "https://greentea.example/"));
                  case "https://green.tea.example/" -> html(links("/leaf"));
                  case "https://green.tea.example/leaf" -> html(links("https://tea.example/back"));
                  default -> nothing();
                });
    site.crawl(new Scope(START, Scope.Hosts.START_HOST_AND_SUBDOMAINS));

    assertThat(site.pages())
        .containsExactly(
            "https://green.tea.example/",
            "https://green.tea.example/leaf",
            "https://tea.example/",
            "https://tea.example/back");
    assertThat(site.leftOut(SkipReason.OTHER_HOST)).hasSize(1);
  }

  @Test
  void staysBelowItsPrefixButForTheStart() {
    PaperSite site =
        PaperSite.of(Map.of("/", links("/blog/a", "/blogs", "/shop/b"), "/blog/a", links("/x")))
            .crawl(PathRules.of(START, "/blog/", List.of(), List.of()));

    assertThat(site.asked()).containsExactly("/", "/blog/a");
    assertThat(site.leftOut(SkipReason.OTHER_PATH))
        .containsExactly(
            "/*: 2, https://tea.example/blogs on /", "/shop/*: 1, https://tea.example/shop/b on /");
  }

  @Test
  void takesWhatIsIncludedUnlessItIsExcluded() {
    PaperSite site =
        PaperSite.of(
                Map.of("/", links("/tea/1.html", "/tea/1.html?print", "/t%c3%a9/2.html", "/milk")))
            .crawl(PathRules.of(START, "", List.of("*.html", "/té/"), List.of("/*?print$")));

    assertThat(site.asked()).containsExactly("/", "/t%c3%a9/2.html", "/tea/1.html");
    assertThat(site.leftOut(SkipReason.EXCLUDED))
        .containsExactly("/*?print$: 1, https://tea.example/tea/1.html?print on /");
    assertThat(site.leftOut(SkipReason.NOT_INCLUDED))
        .containsExactly("/*: 1, https://tea.example/milk on /");
  }

  @Test
  void followsSoManyLinksAndRedirectsAsThatDepthAllows() {
    PaperSite site =
        new PaperSite(
            url ->
                switch (url.pathAndQuery()) {
                  case "/" -> html(links("/1"));
                  case "/1" -> PaperSite.redirect("/1/");
                  case "/1/" -> html(links("/2"));
                  case "/2" -> html(links("/3"));
                  default -> nothing();
                });
    site.crawl(rules(2, 8_192, "", PageLink.Follow.FOLLOW, 0));

    assertThat(site.asked()).containsExactly("/", "/1", "/1/", "/2");
    assertThat(site.leftOut(SkipReason.TOO_DEEP))
        .containsExactly("--max-depth 2: 1, https://tea.example/3 on /2");
  }

  @Test
  void takesUrlsThatDifferInIgnoredParametersForOneAndSaysSo() {
    PaperSite site =
        PaperSite.of(
                Map.of("/", links("/a?x=1&ref=top", "/a?ref=foot&x=1", "/a?x=1", "/b?ref", "/c?r")))
            .crawl(rules(9, 8_192, "ref", PageLink.Follow.FOLLOW, 0));

    assertThat(site.asked()).containsExactly("/", "/a?x=1", "/b", "/c?r");
    assertThat(site.leftOut(SkipReason.IGNORED_PARAMETER))
        .containsExactly(
            "/{name}?ref=&x=: 2, https://tea.example/a?x=1&ref=top on /",
            "/{name}?ref=: 1, https://tea.example/b?ref on /");
  }

  @Test
  void leavesOutUrlsThatAreTooLong() {
    PaperSite site =
        PaperSite.of(Map.of("/", links("/12345", "/123456")))
            .crawl(rules(9, "https://tea.example/12345".length(), "", PageLink.Follow.FOLLOW, 0));

    assertThat(site.asked()).containsExactly("/", "/12345");
    assertThat(site.leftOut(SkipReason.TOO_LONG)).hasSize(1);
  }

  @Test
  void followsNofollowOnlyWhenAsked() {
    Map<String, String> pages = Map.of("/", "<a rel=nofollow href=/login?to=1>x</a>");

    PaperSite left = PaperSite.of(pages).crawl();
    PaperSite followed =
        PaperSite.of(pages).crawl(rules(9, 8_192, "", PageLink.Follow.NOFOLLOW, 0));

    assertThat(left.asked()).containsExactly("/");
    assertThat(left.leftOut(SkipReason.NOFOLLOW))
        .containsExactly("/{name}?to=: 1, https://tea.example/login?to=1 on /");
    assertThat(followed.asked()).containsExactly("/", "/login?to=1");
  }

  @Test
  void followsTenRedirectsInARowAndCountsTheNext() {
    PaperSite site =
        new PaperSite(
            url -> {
              String path = url.pathAndQuery();
              return path.equals("/") || path.equals("/robots.txt")
                  ? html(links("/0"))
                  : PaperSite.redirect("/" + (Integer.parseInt(path.substring(1)) + 1));
            });
    site.crawl();

    assertThat(site.pages()).hasSize(12);
    assertThat(site.leftOut(SkipReason.TOO_MANY_HOPS))
        .containsExactly("10 redirects in a row: 1, https://tea.example/11 on /10");
  }

  @Test
  void endsARedirectLoopWithEachHopAsARowOfItsOwn() {
    PaperSite site =
        new PaperSite(
            url ->
                switch (url.pathAndQuery()) {
                  case "/" -> PaperSite.redirect("/b");
                  case "/b" -> PaperSite.redirect("/");
                  default -> nothing();
                });
    site.crawl();

    assertThat(site.pages()).containsExactly("https://tea.example/", "https://tea.example/b");
  }
}
