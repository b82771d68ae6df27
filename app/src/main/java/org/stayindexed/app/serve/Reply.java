package org.stayindexed.app.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer of the server.
 *
 * @param status its HTTP status
 * @param type its media type
 * @param body its content; sent for GET, only counted for HEAD
 * @param headers further headers
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record Reply(int status, String type, byte[] body, Map<String, String> headers) {
  static final String HTML = "text/html; charset=utf-8";

  static Reply page(byte[] html) {
    return new Reply(200, HTML, html, Map.of());
  }

  /** A sentence that says what went wrong. */
  static Reply problem(int status, String sentence) {
    byte[] body = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
    return new Reply(status, "text/plain; charset=utf-8", body, Map.of());
  }

  Reply with(String header, String value) {
    return new Reply(status, type, body, Map.of(header, value));
  }
}
