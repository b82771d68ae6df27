package org.stayindexed.model.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.fetch.StatusCatalogue.Entry;

class StatusCatalogueTest {

  @ParameterizedTest
  @MethodSource("org.stayindexed.model.fetch.StatusCatalogue#all")
  void findsEveryEntryUnderItsOwnCode(Entry entry) {
    assertThat(StatusCatalogue.find(entry.code())).hasValue(entry);
    assertThat(entry.code()).isBetween(100, 999);
    assertThat(entry.name()).isNotBlank();
    assertThat(entry.sender().contains("IANA")).isEqualTo(entry.registered());
  }

  @Test
  void listsTheSmallestCodeFirst() {
    assertThat(StatusCatalogue.all()).extracting(Entry::code).isSorted().contains(100, 499, 999);
  }

  @Test
  void cannotBeChangedFromOutside() {
    assertThatThrownBy(() -> StatusCatalogue.all().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  /** Names as RFC 9110 section 15, RFC 6585 and RFC 7725 give them. */
  @ParameterizedTest
  @CsvSource({
    "200, OK",
    "204, No Content",
    "301, Moved Permanently",
    "302, Found",
    "303, See Other",
    "304, Not Modified",
    "307, Temporary Redirect",
    "308, Permanent Redirect",
    "401, Unauthorized",
    "403, Forbidden",
    "404, Not Found",
    "407, Proxy Authentication Required",
    "408, Request Timeout",
    "409, Conflict",
    "410, Gone",
    "413, Content Too Large",
    "422, Unprocessable Content",
    "429, Too Many Requests",
    "451, Unavailable For Legal Reasons",
    "500, Internal Server Error",
    "502, Bad Gateway",
    "503, Service Unavailable",
    "504, Gateway Timeout",
  })
  void namesOfficialCodesAsTheStandardsDo(int code, String name) {
    Entry entry = StatusCatalogue.find(code).orElseThrow();

    assertThat(entry.name()).isEqualTo(name);
    assertThat(entry.registered()).isTrue();
    assertThat(StatusCatalogue.describe(code)).isEqualTo(code + " " + name);
  }

  @ParameterizedTest
  @CsvSource({
    "444, nginx, its log only",
    "460, AWS, its log only",
    "494, nginx, ''",
    "495, nginx, ''",
    "496, nginx, ''",
    "497, nginx, ''",
    "498, ArcGIS, inside a 200 answer",
    "499, ArcGIS, inside a 200 answer",
    "499, nginx log, Client Closed Request",
    "520, Cloudflare, origin",
    "530, Cloudflare, ''",
    "561, AWS, identity provider",
    "999, LinkedIn, refuse bots",
  })
  void saysWhoSendsAnUnofficialCodeAndWhereItIsSeen(int code, String sender, String where) {
    Entry entry = StatusCatalogue.find(code).orElseThrow();

    assertThat(entry.registered()).isFalse();
    assertThat(entry.sender()).contains(sender).contains(where);
  }

  @ParameterizedTest
  @CsvSource({
    "404, 404 Not Found",
    "498, 498 Invalid Token (unofficial)",
    "499, 499 Token Required (unofficial)",
    "999, 999 Request Denied (unofficial)",
    "427, 427 (unknown)",
    "799, 799 (unknown)",
    "7, 007 (unknown)",
  })
  void describesACodeInOneLine(int code, String line) {
    assertThat(StatusCatalogue.describe(code)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 99, 199, 427, 600, 1000})
  void knowsNothingOfOtherCodes(int code) {
    assertThat(StatusCatalogue.find(code)).isEmpty();
  }
}
