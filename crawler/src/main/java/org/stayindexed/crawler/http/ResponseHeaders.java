package org.stayindexed.crawler.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.Headers;

/**
 * Header fields as text. Control characters, which a recipient must not pass on, become spaces (RFC
 * 9110 section 5.5); bytes above ASCII are UTF-8 where they can be, as in a Location that names a
 * path in its own letters, and Latin-1 elsewhere.
 */
final class ResponseHeaders {
  private ResponseHeaders() {}

  static Headers of(HttpMessage response) {
    List<Headers.Field> fields = new ArrayList<>();
    for (Header header : response.getHeaders()) {
      fields.add(new Headers.Field(text(header.getName()), text(header.getValue())));
    }
    return new Headers(fields);
  }

  /** HttpClient has made each byte a character. */
  static String text(@Nullable String bytes) {
    if (bytes == null) {
      return "";
    }
    boolean plain = bytes.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    return plain ? bytes : decoded(bytes).replaceAll("\\p{Cntrl}", " ").strip();
  }

  private static String decoded(String bytes) {
    ByteBuffer raw = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(raw).toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }
}
