package org.stayindexed.crawler.http;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.ProtocolException;

/**
 * Says where a body ends in the one way that HttpClient reads, where a server says so in another
 * way that browsers and curl read too; refuses lengths that contradict each other.
 */
final class FramingHeaders {
  private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private FramingHeaders() {}

  /** Leaves one Content-Length at most, and no transfer coding that codes nothing. */
  static void settle(HttpMessage answer) throws ProtocolException {
    settleLength(answer);
    settleCodings(answer);
  }

  /**
   * Equal lengths are one (RFC 9110 section 8.6); one that no body can have is none, so that the
   * body ends where the connection does.
   */
  private static void settleLength(HttpMessage answer) throws ProtocolException {
    Header[] headers = answer.getHeaders(HttpHeaders.CONTENT_LENGTH);
    if (headers.length == 0) {
      return;
    }
    List<String> lengths =
        tokens(headers).map(FramingHeaders::withoutLeadingZeros).distinct().toList();
    String length = lengths.get(0);
    if (lengths.size() > 1 || !isNumber(length)) {
      throw new ProtocolException("Content-Length is not one number");
    }
    boolean possible = length.length() < 19 || new BigInteger(length).compareTo(LONGEST) <= 0;
    if (headers.length > 1 || !possible || !length.equals(headers[0].getValue())) {
      answer.removeHeaders(HttpHeaders.CONTENT_LENGTH);
      if (possible) {
        answer.setHeader(HttpHeaders.CONTENT_LENGTH, length);
      }
    }
  }

  /** HttpClient would take a sign too. */
  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String withoutLeadingZeros(String number) {
    int first = 0;
    while (first < number.length() - 1 && number.charAt(first) == '0') {
      first++;
    }
    return number.substring(first);
  }

  /** An {@code identity} of RFC 2616 in front changes nothing. */
  private static void settleCodings(HttpMessage answer) {
    Header[] headers = answer.getHeaders(HttpHeaders.TRANSFER_ENCODING);
    if (headers.length == 0) {
      return;
    }
    List<String> codings = tokens(headers).dropWhile("identity"::equals).toList();
    answer.removeHeaders(HttpHeaders.TRANSFER_ENCODING);
    if (!codings.isEmpty()) {
      answer.setHeader(HttpHeaders.TRANSFER_ENCODING, String.join(", ", codings));
    }
  }

  private static Stream<String> tokens(Header[] headers) {
    return Stream.of(headers)
        .flatMap(header -> Stream.of(String.valueOf(header.getValue()).split(",", -1)))
        .map(token -> token.strip().toLowerCase(Locale.ROOT));
  }
}
