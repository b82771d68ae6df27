package org.stayindexed.crawler.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.model.url.UrlResult;

/** The URL Standard's own cases, and those of crawler-commons. */
@Conformance
class UrlConformanceTest {
  private static final Divergences FROM_IDNA =
      Divergences.NONE
          .and("An http URL without a host has none, whatever follows", "idna-toascii-v2-40")
          .and(
              "The library knows a younger Unicode, in which that character is assigned",
              "idna-toascii-v2-2493",
              "idna-toascii-v2-2494");

  @Test
  void parsesUrlsAsTheStandardSays(Cases cases) {
    try (Suite suite = cases.suite("whatwg-url/url-parse (http)", Divergences.NONE)) {
      for (JsonNode row : cases.json("whatwg-url/url-parse.json")) {
        if (row.path("scope").asText().equals("http")) {
          suite.check(
              row.path("id").asText(),
              row,
              parsed(row.path("input").asText(), row.path("base")),
              row.path("failure").asBoolean() ? null : kept(row.path("href").asText()));
        }
      }
    }
  }

  @Test
  void writesDomainNamesInAscii(Cases cases) {
    writesDomainNames(cases, "toascii", Divergences.NONE);
    writesDomainNames(cases, "idna-toascii-v2", FROM_IDNA);
  }

  private static void writesDomainNames(Cases cases, String file, Divergences divergences) {
    try (Suite suite = cases.suite("whatwg-url/" + file, divergences)) {
      int number = 0;
      for (JsonNode row : cases.json("whatwg-url/" + file + ".json")) {
        JsonNode output = row.path("output");
        suite.check(
            file + "-" + ++number,
            row,
            host(row.path("input").asText()),
            output.isNull() ? null : output.asText());
      }
    }
  }

  private static @Nullable String host(String name) {
    return PageUrl.parse("https://" + name + "/x").url().map(PageUrl::host).orElse(null);
  }

  private static @Nullable String parsed(String input, JsonNode base) {
    UrlResult result =
        base.isNull() ? PageUrl.parse(input) : PageUrl.of(base.asText()).resolve(input);
    return result.url().map(PageUrl::textWithSecrets).orElse(null);
  }

  /** The standard's URL without what a page's URL never has: the fragment and the credentials. */
  private static String kept(String href) {
    return href.replaceFirst("#.*", "").replaceFirst("^(https?://)[^/@]*@", "$1");
  }
}
