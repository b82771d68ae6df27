package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCodeTest {

  @Test
  void keepsTheThreeMeaningsOf499Apart() {
    CommandLineRun run = CommandLineRun.of("explain", "499");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("499 Token Required (unofficial)\n")
        .contains("It means 3 different things:")
        .contains("1. In the access log only; never sent to anybody:\n     means         nginx:")
        .contains("2. In the status line of an answer:\n     means         ArcGIS Server:")
        .contains("3. Inside the body of a 200 answer:")
        .contains("not indexed (TOKEN_REQUIRED); Search Console: Soft 404")
        .contains("X-Esri-Authorization");
  }

  @Test
  void saysWhatAnOfficialCodeDoes() {
    assertThat(CommandLineRun.of("explain", "404").out())
        .startsWith("404 Not Found\n  Official: in the IANA registry, any server may send it.\n")
        .contains("index         not indexed (NOT_FOUND); Search Console: Not found (404)")
        .contains("crawling      this URL less and less often")
        .contains("24 hours, a 410 a little less (reported)")
        .contains("to do         Restore the page");
  }

  @Test
  void knowsAnyCodeByItsClass() {
    CommandLineRun run = CommandLineRun.of("explain", "427");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("nobody is known to send it")
        .contains("treat it as 400 Bad Request")
        .contains("(CLIENT_ERROR)");
  }

  @Test
  void printsEverythingForPrograms() {
    assertThat(CommandLineRun.of("explain", "460", "--json").out())
        .contains("\"code\" : 460")
        .contains("\"official\" : false")
        .contains("\"seen\" : \"ACCESS_LOG\"")
        .contains("\"reason\" : \"NO_ANSWER\"")
        .contains("\"basis\" : \"INFERRED\"");
  }
}
