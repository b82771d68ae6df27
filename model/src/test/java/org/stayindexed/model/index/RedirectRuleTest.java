package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.model.index.ExamplePages.afterHops;
import static org.stayindexed.model.index.ExamplePages.answering;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.robots.RobotsAccess;

class RedirectRuleTest {
  private final IndexRule rule = new RedirectRule();

  @ParameterizedTest
  @CsvSource({
    "301, Moved Permanently",
    "302, Found",
    "303, See Other",
    "307, Temporary Redirect",
    "308, Permanent Redirect",
  })
  void objectsToARedirectAndSaysWhereItLeads(int status, String name) {
    assertThat(rule.objectionTo(answering(status, "Location", "/coffee")))
        .hasValue(
            new Objection(
                IndexReason.REDIRECTED,
                "status " + status + " " + name + " to https://shop.example/coffee"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, REDIRECTED, to https://shop.example/coffee",
    "9, REDIRECTED, to https://shop.example/coffee",
    "10, REDIRECT_ERROR, ', hop 11 of a chain; not followed further'",
    "11, REDIRECT_ERROR, ', hop 12 of a chain; not followed further'",
  })
  void followsTenHopsAndNoMore(int hops, IndexReason reason, String evidence) {
    Objection objection =
        rule.objectionTo(afterHops(hops, answering(301, "Location", "/coffee"))).orElseThrow();

    assertThat(objection.reason()).isEqualTo(reason);
    assertThat(objection.evidence()).startsWith("status 301 Moved Permanently").endsWith(evidence);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10})
  void saysNothingOfThePageAtTheEndOfAChain(int hops) {
    assertThat(rule.objectionTo(afterHops(hops, answering(200)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', it has no Location",
    "/tea, its Location is the page itself",
    "tel:+100, 'its Location leads to tel:, which is not fetched'",
    "https://, its Location is no URL: it has no host",
  })
  void callsARedirectThatLeadsNowhereAnError(String location, String why) {
    assertThat(rule.objectionTo(answering(302, "Location", location)))
        .hasValue(new Objection(IndexReason.REDIRECT_ERROR, "status 302 Found, but " + why));
  }

  @ParameterizedTest
  @CsvSource({"300, Multiple Choices", "305, Use Proxy", "306, (Unused)", "399, (unknown)"})
  void expectsNoPageBehindAnyOther3xx(int status, String name) {
    assertThat(rule.objectionTo(answering(status, "Location", "/coffee")))
        .hasValue(
            new Objection(
                IndexReason.OTHER_REDIRECT,
                "status " + status + " " + name + " names no page to go to"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 304, 404, 503, 999})
  void saysNothingOfALocationWithAnotherStatus(int status) {
    assertThat(rule.objectionTo(answering(status, "Location", "/coffee"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, at once", "5, after 5 s"})
  void takesARefreshForARedirect(int seconds, String when) {
    CrawledPage page =
        ExamplePages.withFacts(
            ExamplePages.eligible(), ExamplePages.refresh(Duration.ofSeconds(seconds)));

    assertThat(rule.objectionTo(page))
        .hasValue(
            new Objection(
                IndexReason.REDIRECTED,
                "Refresh: 0, which leads " + when + " to https://shop.example/coffee"));
  }

  @Test
  void prefersTheLocationToARefresh() {
    CrawledPage page =
        ExamplePages.withFacts(
            answering(301, "Location", "/cocoa"), ExamplePages.refresh(Duration.ZERO));

    assertThat(rule.objectionTo(page))
        .map(Objection::evidence)
        .hasValue("status 301 Moved Permanently to https://shop.example/cocoa");
  }

  @Test
  void followsALocationWhoseBodyBrokeOff() {
    assertThat(rule.objectionTo(ExamplePages.breakingOff(301, "Location", "/coffee")))
        .map(Objection::reason)
        .hasValue(IndexReason.REDIRECTED);
  }

  @Test
  void saysNothingWhereThereIsNoAnswer() {
    assertThat(rule.objectionTo(ExamplePages.failing(FailureClass.RESET, ""))).isEmpty();
    assertThat(rule.objectionTo(ExamplePages.notFetched(RobotsAccess.OPEN))).isEmpty();
  }
}
