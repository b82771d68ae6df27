package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.crawler.testsite.TestSite;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;

class StatusTest {
  @AutoClose private final TestSite site = TestSite.start();
  @AutoClose private final TestFetcher fetcher = TestFetcher.patient();

  @ParameterizedTest
  @ValueSource(
      ints = {
        200, 201, 204, 206, 300, 301, 304, 308, 400, 401, 404, 407, 410, 499, 500, 503, 599, 600,
        999
      })
  void keepsEveryStatusAsItWasSent(int status) {
    site.answer("/", status, "");

    FetchOutcome outcome = fetcher.get(site.url("/")).outcome();

    assertThat(outcome.status()).hasValue(status);
    assertThat(outcome.failure()).isEmpty();
    assertThat(site.requests("/")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"200, tea", "203, tea", "299, tea", "301, ''", "404, ''", "499, ''", "503, ''"})
  void handsOverTheBodyOfASuccessOnly(int status, String body) {
    site.answer("/", status, "tea");

    FetchResult result = fetcher.get(site.url("/"));

    assertThat(result.body()).asString().isEqualTo(body);
    assertThat(TestFetcher.describe(result.outcome())).isEqualTo(status + " COMPLETE 3");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNoRedirect(int status) {
    site.answer("/old", status, "", "Location", "/new").page("/new", "tea");

    FetchOutcome outcome = fetcher.get(site.url("/old")).outcome();

    assertThat(outcome.status()).hasValue(status);
    assertThat(outcome.answer().orElseThrow().headers().first("location")).hasValue("/new");
    assertThat(site.requests("/new")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"503, Retry-After, 0", "429, Retry-After, 0", "408, Connection, close"})
  void asksOnceWhateverTheServerSaysOfRetrying(int status, String header, String value) {
    site.answer("/", status, "busy", header, value);

    fetcher.get(site.url("/"));

    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void neverSendsACookieBack() {
    site.answer("/", 200, "tea", "Set-Cookie", "session=1; Path=/").page("/next", "tea");

    fetcher.get(site.url("/"));
    fetcher.get(site.url("/next"));

    assertThat(site.requests("/next").get(0).headers().first("Cookie")).isEmpty();
  }

  @Test
  void doesNotAnswerAnAuthenticationChallenge() {
    site.answer("/", 401, "", "WWW-Authenticate", "Basic realm=\"tea\"");

    fetcher.get(site.url("/"));

    assertThat(site.requests()).hasSize(1);
    assertThat(site.requests().get(0).headers().first("Authorization")).isEmpty();
  }

  @Test
  void presentsItselfAndTheCodingsThatItReads() {
    fetcher.get(site.url("/"));

    TestSite.Request request = site.requests().get(0);
    Headers headers = request.headers();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(headers.all("User-Agent")).containsExactly(TestFetcher.USER_AGENT);
    assertThat(headers.all("Accept-Encoding")).containsExactly("gzip, deflate, br");
    assertThat(headers.first("Accept").orElseThrow()).startsWith("text/html,");
    assertThat(headers.first("Referer")).isEmpty();
  }

  @Test
  void saysWhenItAskedAndHowLongItTook() {
    site.page("/", "tea");

    Timings timings = fetcher.get(site.url("/")).outcome().timings();

    assertThat(timings.startedAt()).isEqualTo(TestFetcher.NOW);
    assertThat(timings.firstByte()).isPositive().isLessThanOrEqualTo(timings.total());
  }

  @Test
  void keepsHeadersThatStandTwice() {
    site.answer("/", 200, "tea", "X-Robots-Tag", "noindex", "x-robots-tag", "nofollow");

    FetchOutcome outcome = fetcher.get(site.url("/")).outcome();

    assertThat(outcome.answer().orElseThrow().headers().all("X-Robots-Tag"))
        .containsExactlyInAnyOrder("noindex", "nofollow");
  }
}
