package org.stayindexed.crawler.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.stayindexed.model.page.BodyError;

/**
 * Finds the error that a JSON body reports: a top-level object "error" with a number "code", the
 * form of ArcGIS REST and of many other services.
 */
final class JsonErrorReader {
  private static final JsonFactory JSON = new JsonFactory();

  /** Error bodies are short; in a long one there is data. */
  private static final int MAX_BYTES = 64 * 1024;

  private JsonErrorReader() {}

  static Optional<BodyError> read(byte[] body) {
    if (body.length > MAX_BYTES) {
      return Optional.empty();
    }
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean error = parser.currentName().equals("error");
        JsonToken value = parser.nextToken();
        if (error && value == JsonToken.START_OBJECT) {
          return readError(parser);
        }
        parser.skipChildren();
      }
      return Optional.empty();
    } catch (IOException e) {
      // No JSON after all; a text/plain body usually is none.
      return Optional.empty();
    }
  }

  private static Optional<BodyError> readError(JsonParser parser) throws IOException {
    Optional<Integer> code = Optional.empty();
    String message = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("code") && value == JsonToken.VALUE_NUMBER_INT) {
        code = Optional.of(parser.getValueAsInt());
      } else if (name.equals("message") && value == JsonToken.VALUE_STRING) {
        message = parser.getText();
      }
      parser.skipChildren();
    }
    String words = message;
    return code.map(number -> new BodyError(number, words));
  }
}
