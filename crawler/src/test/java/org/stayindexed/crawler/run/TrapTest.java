package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.crawler.run.PaperSite.START;
import static org.stayindexed.crawler.run.PaperSite.html;
import static org.stayindexed.crawler.run.PaperSite.nothing;
import static org.stayindexed.crawler.run.PaperSite.redirect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stayindexed.crawler.run.PaperSite.Answer;
import org.stayindexed.crawler.scope.IgnoredParameters;
import org.stayindexed.crawler.scope.LinkRules;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.run.SkipReason;
import org.stayindexed.model.url.PageUrl;

/**
 * Ten traps, each on a site of twenty real pages, and honest sites that look a little like them.
 */
@Timeout(120)
class TrapTest {
  private static final int REAL = 20;
  private static final int LIMIT = 1_000;

  private static String link(String target) {
    return "<a href=\"" + target + "\">go</a>";
  }

  /** The real pages: each has a text of its own, links to the next, and has the trap on it. */
  private static Answer real(PageUrl url, String trap) {
    String path = url.pathAndQuery();
    int number = path.equals("/") ? 0 : Integer.parseInt(path.substring("/page-".length()));
    String word = Integer.toString(number + 36 * 36, 36).replaceAll("[0-9]", "x");
    return number < REAL
        ? html("<p>A story of " + word + "</p>" + link("/page-" + (number + 1)) + link(trap))
        : nothing();
  }

  private static boolean isReal(String path) {
    return path.equals("/") || path.startsWith("/page-");
  }

  private static PaperSite siteWith(String trapStart, Function<PageUrl, Answer> trap) {
    return new PaperSite(
        url ->
            url.pathAndQuery().equals("/robots.txt")
                ? nothing()
                : isReal(url.pathAndQuery()) && url.sameHost(START)
                    ? real(url, trapStart)
                    : trap.apply(url));
  }

  private static void assertThatItEnds(PaperSite site, String pattern) {
    List<String> trapped = site.asked().stream().filter(Predicate.not(TrapTest::isReal)).toList();
    assertThat(site.asked()).filteredOn(TrapTest::isReal).hasSize(REAL + 1);
    assertThat(trapped).hasSizeLessThanOrEqualTo(LIMIT);
    assertThat(site.leftOut(SkipReason.TRAP)).anyMatch(left -> left.startsWith(pattern));
  }

  private static int number(String text) {
    String digits = text.replaceAll("[^0-9]", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  @Test
  void calendarThatGoesOnForEver() {
    PaperSite site =
        siteWith(
            "/calendar/2026/11",
            url -> {
              String[] date = url.pathAndQuery().split("/", -1);
              int month = Integer.parseInt(date[2]) * 12 + Integer.parseInt(date[3]) - 1;
              String days =
                  IntStream.rangeClosed(1, 28)
                      .mapToObj(d -> link(monthPath(month) + "/" + d))
                      .collect(Collectors.joining());
              return html(
                  "<h1>Events of month " + month + "</h1>" + days + link(monthPath(month + 1)));
            });
    site.crawl();

    assertThatItEnds(site, "/calendar/{date}");
  }

  private static String monthPath(int month) {
    return "/calendar/" + month / 12 + "/" + (month % 12 + 1);
  }

  @Test
  void calendarWhoseDatesAreFarAheadIsLeftOutByItsUrls() {
    PaperSite site =
        siteWith(
            "/events?date=2026-12-01",
            url -> {
              int year = number(url.pathAndQuery()) / 10_000;
              return html("Events " + word(year) + link("/events?date=" + (year + 1) + "-12-01"));
            });
    site.crawl();

    assertThatItEnds(site, "dates after ");
  }

  private static String word(int number) {
    return Integer.toString(number, 26)
        .chars()
        .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 26))))
        .collect(Collectors.joining());
  }

  @Test
  void sessionIdInEveryLinkMakesEachPageOneOnly() {
    Random ids = new Random(4);
    PaperSite site =
        new PaperSite(
            url -> {
              String path = url.pathAndQuery().replaceAll(";jsessionid=.*", "");
              int number = number(path);
              return path.equals("/robots.txt") || number > REAL
                  ? nothing()
                  : html(
                      "Story of "
                          + word(number)
                          + link(withSession("/page-" + (number + 1), ids))
                          + link(withSession("/page-" + number / 2, ids)));
            });
    site.crawl();

    assertThat(site.asked().stream().map(path -> path.replaceAll(";jsessionid=.*", "")).distinct())
        .hasSize(REAL + 3);
    assertThat(site.asked()).hasSizeLessThan(REAL + 8);
    assertThat(site.leftOut(SkipReason.TRAP)).anyMatch(left -> left.startsWith("session ids in "));
  }

  private static String withSession(String path, Random ids) {
    return path + ";jsessionid=" + String.format("%016X%016X", ids.nextLong(), ids.nextLong());
  }

  @Test
  void sessionIdInAParameterThatNobodyKnows() {
    Random ids = new Random(5);
    PaperSite site =
        siteWith(
            "/account?visit=1",
            url ->
                html(
                    "Sign in"
                        + IntStream.range(0, 3)
                            .mapToObj(i -> link("/account?visit=" + ids.nextInt(1 << 30)))
                            .collect(Collectors.joining())));
    site.crawl();

    assertThatItEnds(site, "/{name}?visit=");
  }

  @Test
  void facetsInEveryCombination() {
    PaperSite site =
        siteWith(
            "/shop/tea",
            url -> {
              List<String> chosen = new ArrayList<>();
              String path = url.pathAndQuery();
              IntStream.range(0, 16)
                  .filter(f -> path.contains("f" + word(f) + "="))
                  .forEach(f -> chosen.add("f" + word(f) + "=1"));
              StringBuilder page = new StringBuilder("Tea, so many of them: " + chosen.size());
              for (int f = 0; f < 16; f++) {
                List<String> more = new ArrayList<>(chosen);
                if (!more.remove("f" + word(f) + "=1")) {
                  more.add("f" + word(f) + "=1");
                }
                page.append(link("/shop/tea?" + String.join("&", more)));
              }
              return html(page.toString());
            });
    site.crawl();

    assertThatItEnds(site, "/shop/");
  }

  @Test
  void pathThatRepeatsItself() {
    PaperSite site =
        siteWith("/about/us/", url -> html("About " + link(url.pathAndQuery() + "about/us/")));
    site.crawl();

    assertThatItEnds(site, "again and again /");
    assertThat(site.asked()).hasSize(REAL + 3);
  }

  @Test
  void pathThatGrowsByEverNewWords() {
    PaperSite site =
        siteWith(
            "/by/word",
            url -> {
              int length = url.pathAndQuery().length();
              return html(
                  "Choose"
                      + link(url.pathAndQuery() + "/" + word(length + 700))
                      + link(url.pathAndQuery() + "/" + word(length + 900)));
            });
    site.crawl();

    assertThatItEnds(site, "/by/");
  }

  @Test
  void redirectMaze() {
    PaperSite site =
        siteWith(
            "/maze/1",
            url -> {
              int room = number(url.pathAndQuery());
              return url.pathAndQuery().startsWith("/door/")
                  ? redirect("/maze/" + room)
                  : html("A room" + link("/door/" + (2 * room)) + link("/door/" + (2 * room + 1)));
            });
    site.crawl();

    assertThat(site.asked()).filteredOn(TrapTest::isReal).hasSize(REAL + 1);
    assertThat(site.asked())
        .filteredOn(path -> path.startsWith("/maze/"))
        .hasSizeBetween(LIMIT / 4, LIMIT);
    assertThat(site.leftOut(SkipReason.TRAP)).anyMatch(left -> left.contains("{n}: "));
  }

  @Test
  void paginationWithoutAnEnd() {
    PaperSite site =
        siteWith(
            "/list?page=1",
            url -> {
              int page = number(url.pathAndQuery());
              return html("<title>Page " + page + "</title>" + link("/list?page=" + (page + 1)));
            });
    site.crawl();

    assertThatItEnds(site, "/{name}?page=");
  }

  @Test
  void randomLinksOnAPageThatIsFoundEverywhere() {
    Random random = new Random(6);
    PaperSite site =
        siteWith(
            "/x/start",
            url ->
                html(
                    "Not found, but have a look at"
                        + IntStream.range(0, 8)
                            .mapToObj(i -> link("/x/" + Long.toString(random.nextLong() >>> 1, 36)))
                            .collect(Collectors.joining())));
    site.crawl();

    assertThatItEnds(site, "/x/");
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> word(random.nextInt(1_000_000)))
        .collect(Collectors.joining(" "));
  }

  /** Nothing on it repeats itself: it is known by its links, which never meet each other. */
  @Test
  void randomTextUnderRandomNames() {
    PaperSite site =
        siteWith(
            "/archive/start",
            url -> {
              Random random = new Random(url.hashCode());
              return html(
                  "<h1>"
                      + words(random, 5)
                      + "</h1>"
                      + IntStream.range(0, 4)
                          .mapToObj(
                              i ->
                                  "<p>"
                                      + words(random, 40)
                                      + link("/archive/" + words(random, 2).replace(' ', '-')))
                          .collect(Collectors.joining())
                      + link("/"));
            });
    site.crawl();

    assertThat(site.asked()).filteredOn(TrapTest::isReal).hasSize(REAL + 1);
    assertThat(site.asked()).hasSizeLessThan(4 * LIMIT);
    assertThat(site.leftOut(SkipReason.TRAP)).anyMatch(left -> left.startsWith("/archive/"));
  }

  /** Honest: each article has a text and four links of its own, which sooner or later meet. */
  @Test
  void articlesThatLinkToEachOtherAreCrawledToTheirEnd() {
    int articles = 6_000;
    PaperSite site =
        siteWith(
            "/archive/1",
            url -> {
              int number = number(url.pathAndQuery());
              Random random = new Random(number);
              return html(
                  "<h1>"
                      + words(random, 5)
                      + "</h1>"
                      + link("/archive/" + (number + 1) % articles)
                      + IntStream.range(0, 3)
                          .mapToObj(i -> link("/archive/" + random.nextInt(articles)))
                          .collect(Collectors.joining()));
            });
    site.crawl();

    assertThat(site.asked()).filteredOn(Predicate.not(TrapTest::isReal)).hasSize(articles);
    assertThat(site.leftOut(SkipReason.TRAP)).isEmpty();
  }

  /** Honest: every category leads to eight new ones, and back to all that it is in. */
  @Test
  void treeOfCategoriesIsCrawledToItsEnd() {
    PaperSite site =
        siteWith(
            "/shop/a",
            url -> {
              String path = url.pathAndQuery();
              int depth = path.length() - "/shop/a".length();
              Random random = new Random(path.hashCode());
              return html(
                  "<h1>"
                      + words(random, 5)
                      + "</h1>"
                      + IntStream.range(0, depth)
                          .mapToObj(i -> link(path.substring(0, "/shop/a".length() + i)))
                          .collect(Collectors.joining())
                      + IntStream.range(0, depth == 4 ? 0 : 8)
                          .mapToObj(i -> link(path + (char) ('a' + i)))
                          .collect(Collectors.joining()));
            });
    site.crawl();

    assertThat(site.asked()).filteredOn(Predicate.not(TrapTest::isReal)).hasSize(4_681);
    assertThat(site.leftOut(SkipReason.TRAP)).isEmpty();
  }

  @Test
  void subdomainsThatAreMadeUp() {
    Random random = new Random(7);
    PaperSite site =
        siteWith(
            "https://www.tea.example/",
            url -> {
              String other = Long.toString(random.nextLong() >>> 1, 36);
              return html(
                  "Welcome"
                      + link("/about")
                      + link("/contact")
                      + link("https://a" + other + ".tea.example/"));
            });
    site.crawl(new Scope(START, Scope.Hosts.START_HOST_AND_SUBDOMAINS));

    assertThatItEnds(site, "*.tea.example/");
  }

  @Test
  void noneAreSoughtWhenTheUserWantsAll() {
    PaperSite site =
        new PaperSite(
            url -> {
              int page = number(url.pathAndQuery());
              return url.pathAndQuery().equals("/robots.txt") || page > 1_500
                  ? nothing()
                  : html(link("/?page=" + (page + 1)));
            });
    site.crawl(
        new LinkRules(
            Integer.MAX_VALUE, 8_192, IgnoredParameters.NONE, PageLink.Follow.FOLLOW, 0, 0));

    assertThat(site.asked()).hasSize(1_502);
  }

  /** Honest, though its pages have no text at all but the numbers in their links. */
  @Test
  void catalogueOfNothingButLinksIsCrawledToItsEnd() {
    int products = 5_000;
    PaperSite site =
        new PaperSite(
            url -> {
              String path = url.pathAndQuery();
              int number = number(path);
              if (path.startsWith("/product/")) {
                return html(
                    "Product " + number + link("/product/" + (number + 1) % products) + link("/"));
              }
              return path.equals("/") || (path.startsWith("/list?page=") && number < products / 10)
                  ? html(
                      IntStream.range(10 * number, 10 * number + 10)
                              .mapToObj(i -> link("/product/" + i))
                              .collect(Collectors.joining())
                          + link("/list?page=" + (number + 1)))
                  : nothing();
            });
    site.crawl();

    assertThat(site.asked()).filteredOn(path -> path.startsWith("/product/")).hasSize(products);
    assertThat(site.leftOut(SkipReason.TRAP)).isEmpty();
  }

  /** Each article links to the next and to nothing else: the only thing that helps is its text. */
  @Test
  void chainOfArticlesIsCrawledToItsEnd() {
    int articles = 2_000;
    PaperSite site =
        new PaperSite(
            url -> {
              int number = number(url.pathAndQuery());
              return url.pathAndQuery().equals("/robots.txt") || number >= articles
                  ? nothing()
                  : html("<h1>On " + word(number) + "</h1>" + link("/article/" + (number + 1)));
            });
    site.crawl();

    assertThat(site.asked()).hasSize(articles + 1);
    assertThat(site.leftOut(SkipReason.TRAP)).isEmpty();
  }

  @Test
  void paginationIsFollowedAsLongAsItListsSomethingNew() {
    int pages = 1_500;
    PaperSite site =
        new PaperSite(
            url -> {
              String path = url.pathAndQuery();
              int page = number(path);
              return path.startsWith("/item/")
                  ? html("Item")
                  : path.equals("/robots.txt") || page > pages
                      ? nothing()
                      : html(link("/item/" + page) + link("/list?page=" + (page + 1)));
            });
    site.crawl();

    assertThat(site.asked()).filteredOn(path -> path.startsWith("/item/")).hasSize(pages + 1);
  }
}
