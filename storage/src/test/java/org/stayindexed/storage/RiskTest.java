package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.blocked;
import static org.stayindexed.storage.Observations.lookedAtTwice;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.redirect;
import static org.stayindexed.storage.Observations.robotsUnreachable;
import static org.stayindexed.storage.Observations.says;
import static org.stayindexed.storage.Observations.unanswered;
import static org.stayindexed.storage.Observations.unlinked;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.run.RunState;
import org.stayindexed.model.traffic.ClientClass;

/** Runs are 24 hours apart; the first begins on 2026-11-22 at 02:15 UTC. */
class RiskTest {
  @TempDir Path directory;
  private StoredSite site;

  @BeforeEach
  void openSite() {
    site = new StoredSite(directory);
  }

  private List<List<String>> risks(String columns) {
    return site.sql("select " + columns + " from at_risk order by url");
  }

  @Test
  void aPageIsAtRiskFromTheRunThatLostItUntilTheRunThatFindsItEligibleAgain() {
    site.run(answered("/a", 200), answered("/b", 200));
    assertThat(risks("*")).isEmpty();

    site.run(answered("/a", 404), answered("/b", 200));
    site.run(answered("/a", 404), answered("/b", 200));
    assertThat(risks("site, url, cause, status, reason, since_run, last_eligible_run, run_id"))
        .containsExactly(
            List.of(
                "shop.example",
                "https://shop.example/a",
                "CLIENT_ERROR",
                "404",
                "NOT_FOUND",
                "2",
                "1",
                "3"));
    assertThat(risks("since, last_eligible, high_at, deadline, standing, evidence"))
        .containsExactly(
            List.of(
                "2026-11-23T02:15Z",
                "2026-11-22T02:15Z",
                "2026-11-23T02:15Z",
                "null",
                "CONFIRMED",
                "status 404 Not Found"));

    site.run(answered("/a", 200), answered("/b", 200));
    assertThat(risks("*")).isEmpty();
    assertThat(site.sql("select url, state, since_run, ended_run, ended_at from risk_history"))
        .containsExactly(
            List.of("https://shop.example/a", "RECOVERED", "2", "4", "2026-11-25T02:16Z"));
  }

  @Test
  void aPageThatIsLostAgainIsANewRisk() {
    site.run(answered("/a", 200), answered("/b", 200));
    site.run(answered("/a", 404), answered("/b", 200));
    site.run(answered("/a", 200), answered("/b", 200));
    site.run(answered("/a", 404), answered("/b", 200));

    assertThat(
            site.sql(
                "select since_run, ending from (select since_run, case when ended_run is null then 'open' else 'over' end as ending from risk_history) order by 1"))
        .containsExactly(List.of("2", "over"), List.of("4", "open"));
  }

  @Test
  void aServerErrorHasADeadlineOfTwoDaysAndIsUnconfirmedAtFirstSight() {
    site.run(answered("/a", 200), answered("/b", 200), answered("/c", 200));
    site.run(answered("/a", 503), answered("/b", 200), answered("/c", 200));
    assertThat(risks("cause, standing, since, high_at, deadline, state"))
        .containsExactly(
            List.of(
                "SERVER_ERROR",
                "UNCONFIRMED",
                "2026-11-23T02:15Z",
                "2026-11-24T02:15Z",
                "2026-11-25T02:15Z",
                "WATCH"));

    site.run(unanswered("/a", FailureClass.READ_TIMEOUT), answered("/b", 200), answered("/c", 200));
    assertThat(risks("cause, standing, since, since_run"))
        .as("an error page and no answer are one event")
        .containsExactly(List.of("NO_ANSWER", "CONFIRMED", "2026-11-23T02:15Z", "2"));
  }

  @Test
  void aForbiddenPageThatStaysForbiddenWhenItIsAskedForAgainIsConfirmedByOneRun() {
    site.run(answered("/a", 200), answered("/b", 200), answered("/c", 200));
    site.run(lookedAtTwice("403", answered("/a", 403)), answered("/b", 403), answered("/c", 200));

    assertThat(risks("url, standing, may_be_caused_by_crawl"))
        .containsExactly(
            List.of("https://shop.example/a", "CONFIRMED", "true"),
            List.of("https://shop.example/b", "UNCONFIRMED", "false"));
    assertThat(site.sql("select looks, first_look from page_current order by url"))
        .containsExactly(List.of("2", "403"), List.of("1", "null"), List.of("1", "null"));
  }

  @Test
  void anotherCauseBeginsANewClock() {
    site.run(answered("/a", 200), answered("/b", 200), answered("/c", 200));
    site.run(answered("/a", 503), answered("/b", 200), answered("/c", 200));
    site.run(answered("/a", 404), answered("/b", 200), answered("/c", 200));

    assertThat(risks("cause, since_run, since"))
        .containsExactly(List.of("CLIENT_ERROR", "3", "2026-11-24T02:15Z"));
  }

  @Test
  void whatAnOwnerExcludedFromTheBeginningIsNoRisk() {
    site.run(
        noindex("/private", "meta robots noindex"),
        blocked("/cart"),
        redirect("/old", "/gone"),
        answered("/gone", 404));

    assertThat(risks("url, cause, last_eligible"))
        .as("only the broken link is: nobody excludes a page by an error")
        .containsExactly(List.of("https://shop.example/gone", "CLIENT_ERROR", "null"));
  }

  @Test
  void aNoindexOnAPageThatWasEligibleIsARisk() {
    site.run(answered("/a", 200));
    site.run(noindex("/a", "meta robots noindex"));

    assertThat(risks("cause, evidence")).containsExactly(List.of("NOINDEX", "meta robots noindex"));
  }

  @Test
  void aRedirectIsARiskOnlyIfItsEndCannotBeIndexed() {
    site.run(answered("/a", 200), answered("/b", 200), answered("/good", 200));
    site.run(
        redirect("/a", "/hop"),
        redirect("/hop", "/good"),
        redirect("/b", "/hop2"),
        redirect("/hop2", "/bad"),
        answered("/bad", 410),
        answered("/good", 200));

    assertThat(site.sql("select url, cause from at_risk where last_eligible is not null"))
        .containsExactly(List.of("https://shop.example/b", "REDIRECT_TO_BAD_TARGET"));
  }

  @Test
  void aPageThatIsGoneAndNowhereLinkedIsGoneOnPurpose() {
    site.run(answered("/a", 200), answered("/b", 200));
    site.run(answered("/a", 404), answered("/b", 200));
    assertThat(risks("url")).hasSize(1);
    site.run(unlinked(answered("/a", 404)), answered("/b", 200));

    assertThat(risks("url")).isEmpty();
    assertThat(site.value("select state from risk_history")).isEqualTo("GONE_ON_PURPOSE");
  }

  @Test
  void anUncertainPageIsNotLostAndALostOneStaysLostWhileItIsUncertain() {
    site.run(answered("/a", 200), answered("/b", 200));
    site.run(answered("/a", 202), answered("/b", 404));
    site.run(answered("/a", 202), answered("/b", 202));

    assertThat(risks("url, since_run")).containsExactly(List.of("https://shop.example/b", "2"));
  }

  @Test
  void aPageThatAnInterruptedRunDidNotReachKeepsItsState() {
    site.run(answered("/a", 200), answered("/b", 200));
    site.run(answered("/a", 404), answered("/b", 200));
    site.run(RunState.INTERRUPTED, answered("/b", 200));

    assertThat(risks("url, since_run")).containsExactly(List.of("https://shop.example/a", "2"));
  }

  @Test
  void aPageThatComesAndGoesIsFlapping() {
    for (int i = 0; i < 2; i++) {
      site.run(answered("/a", 200), answered("/b", 200));
      site.run(answered("/a", 404), answered("/b", 200));
    }

    assertThat(risks("standing, state")).containsExactly(List.of("FLAPPING", "FLAPPING"));
  }

  @Test
  void aSiteThatIsDownIsOneIncidentAndNotARiskForEachPage() {
    site.run(answered("/a", 200), answered("/b", 200), answered("/c", 200));
    site.run(answered("/a", 503), answered("/b", 503), answered("/c", 200));
    assertThat(risks("*")).isEmpty();
    assertThat(
            site.sql(
                "select kind, since, since_run, last_run, failed, asked, high_at, deadline, ended_run from site_incident"))
        .containsExactly(
            List.of(
                "SITE_ERRORS",
                "2026-11-23T02:15Z",
                "2",
                "2",
                "2",
                "3",
                "2026-11-24T02:15Z",
                "2026-11-25T02:15Z",
                "null"));

    site.run(answered("/a", 503), answered("/b", 503), answered("/c", 503));
    assertThat(site.sql("select since_run, last_run, failed, ended_run from site_incident"))
        .containsExactly(List.of("2", "3", "3", "null"));

    site.run(answered("/a", 503), answered("/b", 200), answered("/c", 200));
    assertThat(site.sql("select since_run, last_run, ended_run from site_incident"))
        .containsExactly(List.of("2", "3", "4"));
    assertThat(risks("url, cause, standing, since_run"))
        .as("what is left of it is a risk since its beginning")
        .containsExactly(List.of("https://shop.example/a", "SERVER_ERROR", "CONFIRMED", "2"));
  }

  @Test
  void aRobotsTxtThatCannotBeReadIsAnIncidentOfThirtyDays() {
    site.run(answered("/", 200));
    site.run(robotsUnreachable("/"));

    assertThat(risks("*")).isEmpty();
    assertThat(site.sql("select kind, deadline from site_incident"))
        .containsExactly(List.of("ROBOTS_UNREACHABLE", "2026-12-23T02:15Z"));
  }

  @Test
  void aRiskThatExistedBeforeAnIncidentIsKeptAsItWas() {
    site.run(answered("/a", 200), answered("/b", 200), answered("/c", 200));
    site.run(answered("/a", 404), answered("/b", 200), answered("/c", 200));
    site.run(answered("/a", 503), answered("/b", 503), answered("/c", 503));

    assertThat(risks("url, cause, since_run"))
        .containsExactly(List.of("https://shop.example/a", "CLIENT_ERROR", "2"));
  }

  @Test
  void a499InTheLogIsAClientThatWentAwayAndNoMissingToken() {
    site.run(answered("/tea", 200));
    site.read(
        new CountedLog("access.log")
            .hit("/tea", "2026-11-22T12:00:00Z", CountedLog.abort(ClientClass.GOOGLEBOT)));

    assertThat(site.value("select evidence from at_risk"))
        .contains("499 (it left without an answer) at 2026-11-22T12:00:00Z");
  }

  @Test
  void aPageThatLosesItsTextAndCallsItselfNotFoundIsAtRisk() {
    site.run(
        says("/a", "Fine tea", 300, 1), says("/b", "Cups", 300, 2), says("/c", "Pots", 300, 3));
    site.run(
        says("/a", "Product not found", 9, 4),
        says("/b", "Cups", 300, 2),
        says("/c", "Pots", 300, 3));
    assertThat(risks("url, cause, state, evidence"))
        .containsExactly(
            List.of(
                "https://shop.example/a",
                "SOFT_ERROR",
                "HIGH",
                "it calls itself \"Product not found\"; 9 words, where there were 300"));

    site.run(
        says("/a", "Fine tea", 300, 1), says("/b", "Cups", 300, 2), says("/c", "Pots", 300, 3));
    assertThat(risks("*")).isEmpty();
  }

  @Test
  void aPageThatAlwaysLookedLikeAnErrorIsAFindingAndNoRisk() {
    for (int night = 0; night < 2; night++) {
      site.run(
          says("/a", "Product not found", 9, 4),
          says("/b", "Product not found", 9, 4),
          says("/c", "Pots", 300, 3));
    }
    assertThat(risks("*")).isEmpty();
    assertThat(site.sql("select url from finding where rule = 'SOFT_404_SIGNS' order by url"))
        .containsExactly(List.of("https://shop.example/a"), List.of("https://shop.example/b"));
  }
}
