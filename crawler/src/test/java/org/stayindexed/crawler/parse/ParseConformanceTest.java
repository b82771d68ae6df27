package org.stayindexed.crawler.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.stayindexed.crawler.conformance.Cases;
import org.stayindexed.crawler.conformance.Conformance;
import org.stayindexed.crawler.conformance.Divergences;
import org.stayindexed.crawler.conformance.Suite;
import org.stayindexed.model.fetch.ContentType;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.page.PageFacts;

/** Encodings, media types, directives, and documents that have broken parsers. */
@Conformance
class ParseConformanceTest {
  private static final Divergences FROM_MIME =
      Divergences.NONE.and(
          "Servers quote with apostrophes too", "mime-types-16", "mime-types-17", "mime-types-18");

  /** Other letters in every encoding, and no UTF-8. */
  private static final byte[] TELLING = {(byte) 0xb1, (byte) 0xe6, (byte) 0xa4, (byte) 0xe9};

  @Test
  void findsTheEncodingAsTheHtmlStandardSays(Cases cases) {
    try (Suite suite = cases.suite("html5lib-encoding", Divergences.NONE)) {
      for (JsonNode row : cases.json("html5lib-encoding/encoding.json")) {
        byte[] page = joined(Cases.base64(row.path("data_base64")), TELLING);
        Charset expected = CharsetLabels.find(row.path("encoding").asText()).orElseThrow();
        suite.check(
            row.path("id").asText(),
            row,
            CharsetSniffer.decode(page, ""),
            new String(page, expected).replaceFirst("^\ufeff", ""));
      }
    }
  }

  @Test
  void readsMediaTypesAsTheMimeStandardSays(Cases cases) {
    readsMediaTypes(cases, "mime-types", FROM_MIME);
    readsMediaTypes(cases, "generated-mime-types", Divergences.NONE);
  }

  private static void readsMediaTypes(Cases cases, String file, Divergences divergences) {
    try (Suite suite = cases.suite("mime/" + file, divergences)) {
      int number = 0;
      for (JsonNode row : cases.json("mime/" + file + ".json")) {
        Headers headers = Headers.of("Content-Type", row.path("input").asText());
        ContentType type = ContentType.of(headers);
        String essence = row.path("output").asText("").replaceFirst("(?s);.*", "");
        suite.check(
            file + "-" + ++number,
            row,
            type.mediaType() + " " + CharsetLabels.find(type.charset()),
            essence + " " + CharsetLabels.find(row.path("encoding").asText("")));
      }
    }
  }

  @Test
  void readsRobotsDirectives(Cases cases) {
    try (Suite suite = cases.suite("robots-directives", Divergences.NONE)) {
      for (List<String> row : cases.table("robots-directives/robots-directives.tsv")) {
        PageFacts facts = page(row.get(2), row.get(3));
        check(suite, row.get(0) + " noindex", facts, "noindex", row.get(4));
        check(suite, row.get(0) + " nofollow", facts, "nofollow", row.get(5));
      }
    }
  }

  private static void check(Suite suite, String id, PageFacts facts, String token, String wanted) {
    boolean says =
        facts.directives().stream()
            .anyMatch(d -> d.tokens().contains(token) || d.tokens().contains("none"));
    if (!wanted.isEmpty()) {
      suite.check(id, facts.directives(), says ? "1" : "0", wanted);
    }
  }

  private static PageFacts page(String headerLines, String head) {
    Headers headers = Headers.of("Content-Type", "text/html; charset=utf-8");
    java.util.ArrayList<Headers.Field> fields = new java.util.ArrayList<>(headers.fields());
    for (String line : headerLines.split("\\|\\|", -1)) {
      fields.add(new Headers.Field("X-Robots-Tag", line));
    }
    return Read.body(head.getBytes(UTF_8), new Headers(fields));
  }

  @Test
  void readsDocumentsThatBrokeOthers(Cases cases) throws IOException {
    try (Suite suite = cases.suite("html-fuzz", Divergences.NONE)) {
      for (String file : cases.files("html-fuzz")) {
        byte[] bytes = cases.bytes(file);
        byte[] page =
            file.endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                : bytes;
        Headers html = Headers.of("Content-Type", "text/html");
        suite.check(file, file, Read.body(page, html).equals(Read.body(page, html)), true);
      }
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }
}
