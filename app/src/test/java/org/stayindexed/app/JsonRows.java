package org.stayindexed.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a command prints with {@code --json}. */
final class JsonRows {
  private JsonRows() {}

  /** The objects of an array; the names of what lies deeper are paths: {@code clients/PERSON}. */
  static List<Map<String, String>> of(String json) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          put(rows, parser.getParsingContext().pathAsPointer(), parser.getText());
        }
      }
    }
    return rows;
  }

  private static void put(List<Map<String, String>> rows, JsonPointer place, String value) {
    if (place.getMatchingIndex() == rows.size()) {
      rows.add(new LinkedHashMap<>());
    }
    rows.get(place.getMatchingIndex()).put(place.tail().toString().substring(1), value);
  }
}
