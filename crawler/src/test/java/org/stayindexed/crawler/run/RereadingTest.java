package org.stayindexed.crawler.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.crawler.run.Nights.CARRIED_OVER;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FetchOutcome;

/** What a crawl carries over from earlier ones, and what it never does. */
@Timeout(60)
class RereadingTest {
  private static final String LONG_AGO = "Thu, 01 Oct 2020 12:00:00 GMT";
  private static final String TEA = "<title>Tea</title><a href=/green>x</a> <a href=mailto:x>y</a>";

  private final TestSite site = TestSite.start();
  private final Nights nights = new Nights(site);

  @AfterEach
  void stopSite() {
    site.close();
  }

  /** Sends the page with those headers, and 304 with those of the second list to who has it. */
  private void tea(String[] headers, String... headersOf304) {
    site.route(
        "/",
        exchange -> {
          boolean known =
              exchange.getRequestHeaders().containsKey("If-None-Match")
                  || exchange.getRequestHeaders().containsKey("If-Modified-Since");
          set(exchange, known ? headersOf304 : headers);
          if (known) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            byte[] body = TEA.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }

  private static void set(HttpExchange exchange, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
    }
  }

  private static String[] headers(String... headers) {
    return headers;
  }

  private static Optional<String> title(CrawledSite night) {
    return night.at("/").facts().title();
  }

  private static BodyFacts.End bodyEnd(CrawledSite night) {
    return night.at("/").outcome().flatMap(FetchOutcome::answer).orElseThrow().body().end();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'\"v1\"', -, '[\"v1\"]'",
        "'W/\"v1\"', -, '[W/\"v1\"]'",
        "'\"v1-gzip\"', -, '[\"v1-gzip\"]'",
        "-, 'Thu, 01 Oct 2020 12:00:00 GMT', '[Thu, 01 Oct 2020 12:00:00 GMT]'",
        "'\"v1\"', 'Thu, 01 Oct 2020 12:00:00 GMT', '[\"v1\", Thu, 01 Oct 2020 12:00:00 GMT]'"
      })
  void asksWithWhatTheServerGaveAndTakesItsWordForThePage(
      String etag, String lastModified, String conditions) {
    site.page("/green", "x");
    tea(
        etag == null
            ? headers("Last-Modified", lastModified)
            : lastModified == null
                ? headers("ETag", etag)
                : headers("ETag", etag, "Last-Modified", lastModified));
    CrawledSite first = nights.night();
    CrawledSite second = nights.night();

    assertThat(nights.conditions("/")).hasToString(conditions);
    assertThat(second.status("/")).isEqualTo(200);
    assertThat(second.at("/").verdict()).isEqualTo(first.at("/").verdict());
    assertThat(second.at("/").facts().links()).isEqualTo(first.at("/").facts().links());
    assertThat(second.at("/").facts().unusableLinks()).isEqualTo(1);
    assertThat(title(second)).hasValue(CARRIED_OVER);
    assertThat(bodyEnd(second)).isEqualTo(BodyFacts.End.CONFIRMED);
    assertThat(second.at("/").outcome().flatMap(FetchOutcome::answer).orElseThrow().body().bytes())
        .isEqualTo(TEA.length());
    assertThat(second.status("/green")).isEqualTo(200);
    assertThat(nights.written()).isEmpty();
  }

  @Test
  void seesANoindexThatOnlyTheHeaderOfA304Brings() {
    tea(headers("ETag", "\"v1\""), "ETag", "\"v1\"", "X-Robots-Tag", "noindex");
    nights.night();
    CrawledSite second = nights.night();

    assertThat(bodyEnd(second)).isEqualTo(BodyFacts.End.CONFIRMED);
    assertThat(second.reasons("/")).containsExactly("NOINDEX");
    assertThat(second.evidence("/")).contains("X-Robots-Tag: noindex");
  }

  @Test
  void keepsANoindexOfTheHeaderThatA304LeavesOut() {
    tea(headers("ETag", "\"v1\"", "X-Robots-Tag", "noindex"));
    CrawledSite first = nights.night();
    CrawledSite second = nights.night();

    assertThat(second.reasons("/")).containsExactly("NOINDEX");
    assertThat(second.evidence("/")).isEqualTo(first.evidence("/"));
    assertThat(second.at("/").outcome().flatMap(FetchOutcome::answer).orElseThrow().headers())
        .satisfies(header -> assertThat(header.first("Content-Type")).hasValue("text/html"));
  }

  @Test
  void remembersTheNewsOfA304ForTheNextOneWithoutThem() {
    tea(headers("ETag", "\"v1\""), "X-Robots-Tag", "noindex");
    nights.night();
    nights.night();
    assertThat(nights.written()).containsOnlyKeys("/");
    tea(headers("ETag", "\"v1\""));
    CrawledSite third = nights.night();

    assertThat(bodyEnd(third)).isEqualTo(BodyFacts.End.CONFIRMED);
    assertThat(third.reasons("/")).containsExactly("NOINDEX");
  }

  @Test
  void readsTheBodyNextTimeIfA304IsAboutAnotherCopy() {
    tea(headers("ETag", "\"v1\""), "ETag", "\"v2\"");
    nights.night();
    assertThat(title(nights.night())).hasValue(CARRIED_OVER);
    nights.night();

    assertThat(nights.conditions("/")).isEmpty();
  }

  @Test
  void parsesNoBodyThatIsTheSameByteForByte() {
    site.page("/", TEA);
    nights.night();
    CrawledSite second = nights.night();

    assertThat(nights.conditions("/")).isEmpty();
    assertThat(title(second)).hasValue(CARRIED_OVER);
    assertThat(bodyEnd(second)).isEqualTo(BodyFacts.End.COMPLETE);
    assertThat(second.status("/green")).isEqualTo(404);
    assertThat(nights.written()).isEmpty();
  }

  @Test
  void parsesABodyThatHasChanged() {
    site.answer("/", 200, TEA, "Content-Type", "text/html", "ETag", "\"v1\"");
    nights.night();
    site.answer("/", 200, "<title>New</title>", "Content-Type", "text/html", "ETag", "\"v2\"");
    CrawledSite second = nights.night();

    assertThat(nights.conditions("/")).containsExactly("\"v1\"");
    assertThat(title(second)).hasValue("New");
    nights.night();
    assertThat(nights.conditions("/")).containsExactly("\"v2\"");
  }

  @Test
  void parsesTheSameBytesAnewWhereTheirContentTypeHasChanged() {
    site.answer("/", 200, TEA, "Content-Type", "text/plain");
    assertThat(title(nights.night())).isEmpty();
    site.answer("/", 200, TEA, "Content-Type", "text/html");

    assertThat(title(nights.night())).hasValue("Tea");
  }

  @Test
  void parsesAgainWhatAnotherVersionOfTheReaderRead() {
    site.answer("/", 200, TEA, "Content-Type", "text/html", "ETag", "\"v1\"");
    nights.night();
    nights.readByAnother("/");
    CrawledSite second = nights.night();

    assertThat(nights.conditions("/")).isEmpty();
    assertThat(title(second)).hasValue("Tea");
    assertThat(nights.written()).containsOnlyKeys("/");
  }

  @Test
  void leavesA304ThatItDidNotAskForA304() {
    site.route("/", exchange -> exchange.sendResponseHeaders(304, -1));
    nights.night();
    CrawledSite second = nights.night();

    assertThat(nights.conditions("/")).isEmpty();
    assertThat(second.status("/")).isEqualTo(304);
    assertThat(second.reasons("/")).containsExactly("NOT_MODIFIED");
    assertThat(nights.written()).isEmpty();
  }

  @Test
  void readsThePageWholeAfterAWeekWhateverTheServerSaysOfIt() {
    tea(headers("ETag", "\"v1\""));
    nights.night();
    nights.after(Duration.ofDays(6));
    CrawledSite later = nights.night();

    assertThat(nights.conditions("/")).isEmpty();
    assertThat(bodyEnd(later)).isEqualTo(BodyFacts.End.COMPLETE);
    assertThat(nights.written()).containsOnlyKeys("/");
    nights.night();
    assertThat(nights.conditions("/")).containsExactly("\"v1\"");
  }

  @Test
  void asksForALostPageWithWhatItHadWhenItWasSeenLast() {
    tea(headers("ETag", "\"v1\""));
    nights.night();
    site.answer("/", 404, "gone for a day");
    assertThat(nights.night().status("/")).isEqualTo(404);
    assertThat(nights.conditions("/")).containsExactly("\"v1\"");
    tea(headers("ETag", "\"v1\""));
    CrawledSite back = nights.night();

    assertThat(back.status("/")).isEqualTo(200);
    assertThat(back.reasons("/")).isEmpty();
    assertThat(title(back)).hasValue(CARRIED_OVER);
  }

  @Test
  void asksForNoPageThatHasAVariantForEveryRequest() {
    site.answer("/", 200, TEA, "ETag", "\"v1\"", "Last-Modified", LONG_AGO, "Vary", "*");
    nights.night();
    nights.night();

    assertThat(nights.conditions("/")).isEmpty();
  }

  @Test
  void remembersNoBodyThatDidNotComeWhole() {
    site.route(
        "/",
        exchange -> {
          set(exchange, "Content-Type", "text/html", "ETag", "\"v1\"");
          exchange.sendResponseHeaders(200, 5_000);
          exchange.getResponseBody().write(TEA.getBytes(StandardCharsets.UTF_8));
          // Newer JDKs hold the header back until the body is flushed or ends.
          exchange.getResponseBody().flush();
        });
    nights.night();
    assertThat(Objects.requireNonNull(nights.written().get("/")).copy().fingerprint()).isEmpty();
    nights.night();

    assertThat(nights.conditions("/")).isEmpty();
    assertThat(nights.written()).containsOnlyKeys("/");
  }

  @Test
  void remembersNothingOfErrorsAndRedirects() {
    site.answer("/", 301, "", "Location", "/broken", "ETag", "\"v1\"")
        .answer("/broken", 500, "x", "ETag", "\"v1\"");
    nights.night();

    assertThat(nights.written()).isEmpty();
  }
}
