package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IndexReasonTest {
  /** The reasons of Search Console's page indexing report that a crawl can foresee. */
  private static final Set<String> SEARCH_CONSOLE =
      Set.of(
          "Server error (5xx)",
          "Redirect error",
          "Blocked by robots.txt",
          "Excluded by 'noindex' tag",
          "Soft 404",
          "Blocked due to unauthorized request (401)",
          "Not found (404)",
          "Blocked due to access forbidden (403)",
          "URL blocked due to other 4xx issue",
          "Crawled - currently not indexed",
          "Alternate page with proper canonical tag",
          "Page with redirect");

  @ParameterizedTest
  @EnumSource
  void hasANameInSearchConsoleUnlessItIsADoubt(IndexReason reason) {
    if (reason.effect() == Eligibility.UNCERTAIN) {
      assertThat(reason.searchConsoleName()).isEqualTo("-");
    } else {
      assertThat(reason.effect()).isEqualTo(Eligibility.NOT_ELIGIBLE);
      assertThat(SEARCH_CONSOLE).contains(reason.searchConsoleName());
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatToDoAndWhereItIsWritten(IndexReason reason) {
    assertThat(reason.advice()).endsWith(".");
    assertThat(reason.source()).startsWith("https://");
  }

  @Test
  void hasATitleOfItsOwn() {
    assertThat(IndexReason.values())
        .extracting(IndexReason::title)
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @CsvSource({
    "BLOCKED_BY_ROBOTS, DOCUMENTED",
    "ROBOTS_OUTAGE, DOCUMENTED",
    "NOT_ALLOWED_TO_US, INFERRED",
    "NO_ANSWER, DOCUMENTED",
    "BROKEN_ANSWER, INFERRED",
    "NOT_FOUND, DOCUMENTED",
    "TOKEN_REQUIRED_STATUS, DOCUMENTED",
    "TOKEN_REQUIRED, INFERRED",
    "ERROR_IN_BODY, INFERRED",
    "NO_CONTENT, INFERRED",
    "EMPTY_PAGE, INFERRED",
    "TYPE_NOT_INDEXED, INFERRED",
    "NOT_MODIFIED, DOCUMENTED",
    "REDIRECT_ERROR, DOCUMENTED",
    "OTHER_REDIRECT, INFERRED",
    "CANONICALISED, DOCUMENTED",
  })
  void presentsNoInferenceAsDocumented(IndexReason reason, Basis basis) {
    assertThat(reason.basis()).isEqualTo(basis);
  }
}
