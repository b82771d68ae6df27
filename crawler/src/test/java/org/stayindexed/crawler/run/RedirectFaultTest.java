package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stayindexed.crawler.testsite.TestSite;

/** Redirects that lead nowhere or for ever (faults R1 to R4), all of them in one crawl. */
@Timeout(60)
class RedirectFaultTest {
  /** Location, and whether anybody can go there. */
  private static final String[][] LOCATIONS = {
    {"", "broken"},
    {" ", "broken"},
    {"#top", "broken"},
    {"file:///etc/passwd", "broken"},
    {"javascript:alert(1)", "broken"},
    {"data:text/html,tea", "broken"},
    {"ftp://tea.example/", "broken"},
    {"gopher://tea.example/", "broken"},
    {"mailto:a@tea.example", "broken"},
    {"jar:http://tea.example/a!/b", "broken"},
    {"blob:http://tea.example/1", "broken"},
    {"about:blank", "broken"},
    {"http://", "broken"},
    {"http://[::1", "broken"},
    {"http://tea.example:99999/", "broken"},
    {"//", "broken"},
    {"/" + "a".repeat(20_000), "broken"},
    {"//tea.example", "http://tea.example/"},
    {"\\\\tea.example\\a", "http://tea.example/a"},
    {"https:tea.example", "https://tea.example/"},
    {"http://tea.example/a b?c d#e", "http://tea.example/a%20b?c%20d"},
    {"http://tea.example/%zz", "http://tea.example/%zz"},
    {"http://TEA.example:80/../x", "http://tea.example/x"},
  };

  @AutoClose private final TestSite site = TestSite.start();

  @Test
  void endWhereTheUrlStandardSaysOrAreBroken() {
    List<String> links = new ArrayList<>();
    for (int i = 0; i < LOCATIONS.length; i++) {
      site.answer("/r/" + i, 301, "", "Location", LOCATIONS[i][0]);
      links.add("/r/" + i);
    }
    site.page("/", links(links.stream()));

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      for (int i = 0; i < LOCATIONS.length; i++) {
        String target = crawled.at("/r/" + i).redirectTo().map(Object::toString).orElse("broken");
        assertThat(target).as(LOCATIONS[i][0]).isEqualTo(LOCATIONS[i][1]);
        assertThat(crawled.reasons("/r/" + i))
            .containsExactly(target.equals("broken") ? "REDIRECT_ERROR" : "REDIRECTED");
      }
      assertThat(crawled.observations()).hasSize(1 + LOCATIONS.length);
    }
  }

  @Test
  void areFollowedTenTimesAtMostWhateverTheyChange() {
    site.page("/", links(Stream.of("/grow", "/count?n=0", "/cookie", "/chain/0")));
    String grown = "/grow";
    for (int hop = 0; hop < 50; hop++) {
      String next = grown + "/" + hop;
      site.answer(grown, 302, "", "Location", next);
      site.answer("/count?n=" + hop, 302, "", "Location", "/count?n=" + (hop + 1));
      site.answer("/chain/" + hop, 301, "", "Location", "/chain/" + (hop + 1));
      grown = next;
    }
    site.answer("/cookie", 302, "", "Location", "/check", "Set-Cookie", "seen=1")
        .answer("/check", 302, "", "Location", "/cookie");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(hops(crawled, "/grow")).isEqualTo(11);
      assertThat(hops(crawled, "/count?n=")).isEqualTo(11);
      assertThat(hops(crawled, "/chain/")).isEqualTo(11);
      assertThat(crawled.reasons("/chain/10")).containsExactly("REDIRECT_ERROR");
      assertThat(site.requests("/cookie")).hasSize(1);
      assertThat(site.requests("/check")).hasSize(1);
    }
  }

  @Test
  void ofAPageItselfAreKeptAsWhatTheyAre() {
    site.page("/", links(Stream.of("/header", "/meta", "/script")))
        .answer("/header", 200, "tea", "Content-Type", "text/html", "Refresh", "0;url=/a")
        .page("/meta", "<meta http-equiv=refresh content='0;url=/b'>")
        .page("/script", "<script>location.href='/c'</script>");

    try (CrawledSite crawled = CrawledSite.crawled(site)) {
      assertThat(crawled.at("/header").redirectTo()).hasValue(site.url("/a"));
      assertThat(crawled.at("/meta").redirectTo()).hasValue(site.url("/b"));
      assertThat(crawled.at("/script").redirectTo()).isEmpty();
      assertThat(crawled.status("/meta")).isEqualTo(200);
      assertThat(site.requests("/c")).isEmpty();
    }
  }

  private static long hops(CrawledSite crawled, String prefix) {
    return crawled.observations().keySet().stream().filter(path -> path.startsWith(prefix)).count();
  }

  private static String links(Stream<String> targets) {
    return targets
        .map(t -> "<a href=\"" + t + "\"></a>")
        .reduce("<title>Links</title>", String::concat);
  }
}
