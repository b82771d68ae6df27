package org.stayindexed.crawler.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.stayindexed.crawler.conformance.Cases;
import org.stayindexed.crawler.conformance.Conformance;
import org.stayindexed.crawler.conformance.Divergences;
import org.stayindexed.crawler.conformance.Suite;
import org.stayindexed.crawler.testsite.RawServer;
import org.stayindexed.model.fetch.FetchOutcome;

/** Replies that curl and llhttp are tested with, and bodies that Scrapy is. */
@Conformance
class HttpConformanceTest {
  private static final Duration DEADLINE = Duration.ofSeconds(3);
  private static final Duration LATEST = DEADLINE.plusSeconds(2);

  /** Exit codes for what curl was told to refuse: a status, a delay, a redirect, a size. */
  private static final Set<String> OWN_LIMITS = Set.of("0", "22", "28", "47", "63");

  /** Without these options curl refuses too. */
  private static final Set<String> FORGIVING_OPTIONS =
      Set.of("--http0.9", "--ignore-content-length", "--tr-encoding");

  private static final Divergences FROM_CURL =
      Divergences.NONE
          .and("Any minor version may answer (RFC 9110 section 2.5)", "curl-129")
          .and(
              "A recipient may make a space of NUL and CR (RFC 9110 section 5.5)",
              "curl-262",
              "curl-2105")
          .and("We do not ask for zstd and do not read it", "curl-397")
          .and("What two Locations mean is not the fetcher's question", "curl-772")
          .and("We do not look at trailers", "curl-2106")
          .and(
              "Browsers skip a line without a colon, and search engines index the page",
              "curl-398");

  private static final Divergences FROM_LLHTTP =
      Divergences.NONE
          .and(
              "What follows the end of an answer is ignored with its connection",
              "llhttp-resp-006",
              "llhttp-resp-008")
          .and(
              "Its announced body never comes; llhttp waits for it, we were told that it will not",
              "llhttp-resp-018",
              "llhttp-resp-021",
              "llhttp-resp-022",
              "llhttp-resp-061")
          .and("HttpClient reads versions as numbers", "llhttp-resp-025", "llhttp-resp-027")
          .and(
              "White space may part the words of a status line (RFC 9112 section 4)",
              "llhttp-resp-028",
              "llhttp-resp-029",
              "llhttp-resp-036")
          .and(
              "A recipient may make a space of a bare CR (RFC 9112 section 2.2)",
              "llhttp-resp-030",
              "llhttp-resp-031",
              "llhttp-resp-033")
          .and(
              "A recipient may take LF for a line end (RFC 9112 section 2.2)",
              "llhttp-resp-039",
              "llhttp-resp-041",
              "llhttp-resp-066")
          .and("Not HTTP/1, not HTTP", "llhttp-resp-043", "llhttp-resp-057", "llhttp-resp-058")
          .and("A field that nobody asks for harms nobody", "llhttp-resp-071")
          .and(
              "White space and extensions behind a chunk's size mean nothing",
              "llhttp-resp-076",
              "llhttp-resp-082",
              "llhttp-resp-084")
          .and(
              "A body whose end nobody can tell is refused, as by curl",
              "llhttp-resp-077",
              "llhttp-resp-078",
              "llhttp-resp-079",
              "llhttp-resp-085");

  @AutoClose private final TestFetcher fetcher = TestFetcher.withTotal(DEADLINE);

  /** The first reply alone: redirects are not the fetcher's. */
  @Test
  void takesTheRepliesThatCurlTakes(Cases cases) throws IOException {
    try (Suite suite = cases.suite("http-responses/curl", FROM_CURL)) {
      for (JsonNode row : cases.json("http-responses/curl-responses.json")) {
        byte[] reply = Cases.base64(row.path("replies").path(0).path("bytes_base64"));
        suite.check(
            row.path("id").asText(),
            row.path("name"),
            verdict(new String(reply, ISO_8859_1)),
            ofCurl(row));
      }
    }
  }

  private static String ofCurl(JsonNode row) {
    String exit = row.path("curl_exit_code").asText();
    boolean redirectRefused = exit.equals("1") && has(row, Set.of("-L"));
    boolean taken = OWN_LIMITS.contains(exit) || redirectRefused;
    return taken && !has(row, FORGIVING_OPTIONS) ? "taken" : "refused";
  }

  private static boolean has(JsonNode row, Set<String> options) {
    for (JsonNode option : row.path("options")) {
      if (options.contains(option.asText())) {
        return true;
      }
    }
    return false;
  }

  @Test
  void takesTheRepliesThatLlhttpTakes(Cases cases) throws IOException {
    try (Suite suite = cases.suite("http-responses/llhttp", FROM_LLHTTP)) {
      for (JsonNode row : cases.json("http-responses/llhttp-responses.json")) {
        suite.check(
            row.path("id").asText(),
            row.path("name"),
            verdict(new String(Cases.base64(row.path("bytes_base64")), ISO_8859_1)),
            row.path("error").isNull() ? "taken" : "refused");
      }
    }
  }

  private String verdict(String reply) throws IOException {
    try (RawServer server = RawServer.replying(reply)) {
      FetchOutcome outcome = fetcher.get(server.url("/")).outcome();
      assertThat(outcome.timings().total()).isLessThan(LATEST);
      return outcome.failure().isEmpty() ? "taken" : "refused";
    }
  }

  @Test
  void decodesBodies(Cases cases) throws IOException {
    try (Suite suite = cases.suite("compressed", Divergences.NONE)) {
      for (List<String> row : cases.table("compressed/manifest.tsv")) {
        String name = row.get(0);
        suite.check(name, row, decoded(cases.bytes("compressed/" + name), row), expected(row));
      }
    }
  }

  /** What is no bomb must come whole; where the list knows the length, of that length. */
  private static String expected(List<String> row) {
    if (row.get(1).equals("zstd")) {
      return "200 DECODE_ERROR 0";
    }
    if (row.get(0).startsWith("bomb")) {
      return "200 CUT_AT_LIMIT " + TestFetcher.BODY_LIMIT;
    }
    return row.get(3).startsWith("must fail")
        ? "failed"
        : "200 CUT_AT_LIMIT " + TestFetcher.BODY_LIMIT;
  }

  private String decoded(byte[] body, List<String> row) throws IOException {
    String coding = row.get(1).replace("(raw)", "");
    String reply =
        "HTTP/1.1 200 OK\r\nContent-Encoding: "
            + coding
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n"
            + new String(body, ISO_8859_1);
    try (RawServer server = RawServer.replying(reply)) {
      FetchOutcome outcome = fetcher.get(server.url("/")).outcome();
      boolean mayFail = row.get(3).startsWith("must fail");
      return mayFail && outcome.failure().isPresent() ? "failed" : TestFetcher.describe(outcome);
    }
  }
}
