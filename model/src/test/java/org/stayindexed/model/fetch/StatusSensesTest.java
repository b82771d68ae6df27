package org.stayindexed.model.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stayindexed.model.fetch.StatusCatalogue.Entry;
import org.stayindexed.model.fetch.StatusSense.Place;

class StatusSensesTest {

  /** RFC 9110 section 15 and the IANA registry, number and name, as they print them. */
  private static final String OFFICIAL =
      """
      100 Continue
      101 Switching Protocols
      102 Processing
      103 Early Hints
      200 OK
      201 Created
      202 Accepted
      203 Non-Authoritative Information
      204 No Content
      205 Reset Content
      206 Partial Content
      207 Multi-Status
      208 Already Reported
      226 IM Used
      300 Multiple Choices
      301 Moved Permanently
      302 Found
      303 See Other
      304 Not Modified
      305 Use Proxy
      306 (Unused)
      307 Temporary Redirect
      308 Permanent Redirect
      400 Bad Request
      401 Unauthorized
      402 Payment Required
      403 Forbidden
      404 Not Found
      405 Method Not Allowed
      406 Not Acceptable
      407 Proxy Authentication Required
      408 Request Timeout
      409 Conflict
      410 Gone
      411 Length Required
      412 Precondition Failed
      413 Content Too Large
      414 URI Too Long
      415 Unsupported Media Type
      416 Range Not Satisfiable
      417 Expectation Failed
      421 Misdirected Request
      422 Unprocessable Content
      423 Locked
      424 Failed Dependency
      425 Too Early
      426 Upgrade Required
      428 Precondition Required
      429 Too Many Requests
      431 Request Header Fields Too Large
      451 Unavailable For Legal Reasons
      500 Internal Server Error
      501 Not Implemented
      502 Bad Gateway
      503 Service Unavailable
      504 Gateway Timeout
      505 HTTP Version Not Supported
      506 Variant Also Negotiates
      507 Insufficient Storage
      508 Loop Detected
      510 Not Extended
      511 Network Authentication Required
      """;

  @Test
  void officialCodesAreThoseOfTheRegistryEachOnceUnderItsName() {
    String listed =
        StatusCatalogue.all().stream()
            .filter(Entry::registered)
            .map(entry -> entry.code() + " " + entry.name() + "\n")
            .collect(Collectors.joining());

    assertThat(listed).isEqualTo(OFFICIAL);
  }

  @Test
  void explainEveryCodeOfTheCatalogueAndNoOther() {
    assertThat(StatusSenses.all().keySet())
        .containsExactlyInAnyOrderElementsOf(
            StatusCatalogue.all().stream().map(Entry::code).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void sayEachThingOnceForEachPlaceAndWhatToDo(Map.Entry<Integer, List<StatusSense>> known) {
    List<StatusSense> senses = known.getValue();

    assertThat(senses).isNotEmpty().isEqualTo(StatusSenses.of(known.getKey()));
    assertThat(senses).extracting(StatusSense::place).doesNotHaveDuplicates();
    assertThat(senses).allSatisfy(sense -> assertThat(sense.meaning()).endsWith("."));
    if (known.getKey() >= 400) {
      assertThat(senses).allSatisfy(sense -> assertThat(sense.fix()).isNotBlank());
    }
  }

  static Iterable<Map.Entry<Integer, List<StatusSense>>> all() {
    return StatusSenses.all().entrySet();
  }

  @Test
  void keepTheThreeMeaningsOf499Apart() {
    assertThat(StatusSenses.of(499))
        .extracting(StatusSense::place)
        .containsExactly(Place.ACCESS_LOG, Place.STATUS_LINE, Place.BODY);
    assertThat(StatusSenses.of(499).get(0).meaning()).startsWith("nginx:");
    assertThat(StatusSenses.of(499).get(1).meaning()).startsWith("ArcGIS Server:");
  }

  @ParameterizedTest
  @CsvSource({
    "444, ACCESS_LOG",
    "460, ACCESS_LOG",
    "494, STATUS_LINE",
    "520, STATUS_LINE",
    "404, STATUS_LINE"
  })
  void sayWhereACodeIsSeen(int code, Place place) {
    assertThat(StatusSenses.of(code)).extracting(StatusSense::place).containsExactly(place);
  }

  @ParameterizedTest
  @CsvSource({
    "199, 100 Continue",
    "299, 200 OK",
    "399, 300 Multiple Choices",
    "427, 400 Bad Request",
    "588, 500 Internal Server Error",
    "799, a server error (5xx)",
    "042, a server error (5xx)"
  })
  void fallBackToTheClassOfAnUnknownCode(int code, String words) {
    assertThat(StatusSenses.of(code)).hasSize(1);
    assertThat(StatusSenses.of(code).get(0).meaning()).contains(words);
  }
}
