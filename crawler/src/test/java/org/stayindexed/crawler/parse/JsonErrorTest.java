package org.stayindexed.crawler.parse;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.page.BodyError;

/** Errors inside a body, as ArcGIS REST services send them with status 200. */
class JsonErrorTest {
  private static final String TOKEN =
      "{\"error\":{\"code\":499,\"message\":\"Token Required\",\"details\":[]}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"error":{"code":499,"message":"Token Required","details":[]}} | 499 | Token Required
          {"error":{"code":498,"message":"Invalid token."}}       | 498 | Invalid token.
          { "error" : { "message" : "m", "code" : 499 } }         | 499 | m
          {"error":{"code":499}}                                  | 499 | ~~
          {"error":{"code":499,"message":null}}                   | 499 | ~~
          {"error":{"code":499,"message":{"a":"b"}}}              | 499 | ~~
          {"error":{"code":499,"message":"\\u0054oken \\"x\\""}}  | 499 | Token "x"
          {"error":{"details":[{"code":1}],"code":499}}           | 499 | ~~
          {"error":{"inner":{"code":1,"message":"n"},"code":499,"message":"m"}} | 499 | m
          {"a":[1,{"error":2}],"b":{"c":{}},"error":{"code":499}} | 499 | ~~
          {"error":{"code":404,"message":"m"}}                    | 404 | m
          {"error":{"code":0}}                                    | 0   | ~~
          {"error":{"code":-1}}                                   | -1  | ~~
          {"error":{"code":499}} and more                         | 499 | ~~
          """)
  void isTheCodeOfTheTopLevelError(String json, int code, String message) {
    assertThat(JsonErrorReader.read(json.getBytes(UTF_8))).hasValue(new BodyError(code, message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tea",
        "null",
        "499",
        "\"error\"",
        "{}",
        "[]",
        "[{\"error\":{\"code\":499}}]",
        "{\"error\":499}",
        "{\"error\":\"Token Required\"}",
        "{\"error\":null}",
        "{\"error\":[{\"code\":499}]}",
        "{\"error\":{}}",
        "{\"error\":{\"code\":\"499\"}}",
        "{\"error\":{\"code\":499.5}}",
        "{\"error\":{\"code\":true}}",
        "{\"error\":{\"code\":99999999999}}",
        "{\"error\":{\"code\":1e400}}",
        "{\"Error\":{\"code\":499}}",
        "{\"data\":{\"error\":{\"code\":499}}}",
        "{\"code\":499,\"message\":\"m\"}",
        "{error:{code:499}}",
        "callback({\"error\":{\"code\":499}})",
        "<html>{\"error\":{\"code\":499}}</html>",
        "{\"error\":{\"code\":499",
        "{\"error\":{\"code\":499,\"message\":\"Tok",
        "{\"a\":tea,\"error\":{\"code\":499}}"
      })
  void isAbsentInAnyOtherForm(String json) {
    assertThat(JsonErrorReader.read(json.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void isReadInTheEncodingsOfJson() {
    assertThat(JsonErrorReader.read(("\ufeff" + TOKEN).getBytes(UTF_8))).isPresent();
    assertThat(JsonErrorReader.read(TOKEN.getBytes(UTF_16LE))).isPresent();
  }

  @Test
  void isNotLookedForInALongBody() {
    String padding = " ".repeat(64 * 1024 - TOKEN.length());

    assertThat(JsonErrorReader.read((padding + TOKEN).getBytes(UTF_8))).isPresent();
    assertThat(JsonErrorReader.read((padding + " " + TOKEN).getBytes(UTF_8))).isEmpty();
  }

  @Test
  void isNotLookedForInANestThatIsTooDeep() {
    String nest = "{\"a\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}";

    assertThat(JsonErrorReader.read(nest.getBytes(UTF_8))).isEmpty();
  }
}
