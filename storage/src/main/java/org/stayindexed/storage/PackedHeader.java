package org.stayindexed.storage;

import java.util.List;
import java.util.stream.Collectors;
import org.stayindexed.model.fetch.Headers;

/** Header fields in one column, a line each, as on the wire; a value has no line break. */
final class PackedHeader {
  private PackedHeader() {}

  static String pack(Headers header) {
    return header.fields().stream()
        .map(field -> field.name() + ": " + field.value())
        .collect(Collectors.joining("\n"));
  }

  static Headers unpack(String text) {
    List<Headers.Field> fields =
        text.lines()
            .map(
                line -> {
                  int colon = line.indexOf(": ");
                  return new Headers.Field(line.substring(0, colon), line.substring(colon + 2));
                })
            .toList();
    return new Headers(fields);
  }
}
