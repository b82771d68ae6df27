package org.stayindexed.logs.format;

import java.util.Arrays;

/**
 * What a request asked for, as the bytes of its line: {@code $request_uri} or the middle of {@code
 * $request}, which are what the client sent; else {@code $uri} with {@code $args}, which nginx
 * decoded and may have rewritten. Belongs to one thread.
 */
final class RequestTarget {
  private static final byte[] PROTOCOL = {'H', 'T', 'T', 'P', '/'};

  private final LineFields fields;
  private final LogFormat format;
  private Variable source;
  private final boolean withArguments;
  private byte[] bytes = {};
  private int from;
  private int to;

  RequestTarget(LogFormat format, LineFields fields) {
    this.fields = fields;
    this.format = format;
    this.source =
        format.has(Variable.REQUEST_URI)
            ? Variable.REQUEST_URI
            : format.has(Variable.REQUEST)
                ? Variable.REQUEST
                : format.has(Variable.URI) ? Variable.URI : Variable.STEM;
    this.withArguments = format.has(Variable.ARGS);
  }

  /** Finds it in the line that was matched last. */
  void read() {
    if (fields.vary()) {
      source = sourceOfLine();
    }
    bytes = fields.line();
    from = fields.start(source);
    to = fields.end(source);
    if (source == Variable.REQUEST) {
      betweenMethodAndProtocol();
    } else if (source == Variable.URI) {
      encodedAgain();
    } else if (source == Variable.STEM && withArguments && fields.hasValue(Variable.ARGS)) {
      withArguments();
    }
  }

  private Variable sourceOfLine() {
    if (fields.hasValue(Variable.REQUEST_URI)) {
      return Variable.REQUEST_URI;
    }
    return format.has(Variable.REQUEST) ? Variable.REQUEST : Variable.STEM;
  }

  /** IIS leaves the question mark out, Apache does not. */
  private void withArguments() {
    int arguments = fields.start(Variable.ARGS);
    int length = fields.end(Variable.ARGS) - arguments;
    int mark = bytes[arguments] == '?' ? 0 : 1;
    byte[] joined = Arrays.copyOfRange(bytes, from, to + mark + length);
    joined[to - from] = '?';
    System.arraycopy(bytes, arguments, joined, to - from + mark, length);
    to = to - from + mark + length;
    from = 0;
    bytes = joined;
  }

  private void betweenMethodAndProtocol() {
    int method = from;
    while (from < to && isMethodCharacter(bytes[from])) {
      from++;
    }
    if (from == method || from == to || bytes[from] != ' ') {
      from = to;
      return;
    }
    from++;
    int space = to - 1;
    while (space > from && bytes[space] != ' ') {
      space--;
    }
    // HTTP/0.9 has no protocol behind the target.
    if (space > from && FieldEnd.standsAt(bytes, space + 1, to, PROTOCOL)) {
      to = space;
    }
  }

  private static boolean isMethodCharacter(byte b) {
    return (b >= 'A' && b <= 'Z') || b == '-' || b == '_';
  }

  private void encodedAgain() {
    byte[] decoded = bytes;
    int end = to;
    int arguments = fields.start(Variable.ARGS);
    int argumentsEnd = fields.end(Variable.ARGS);
    byte[] encoded = new byte[3 * (end - from) + 1 + argumentsEnd - arguments];
    int written = 0;
    for (int i = from; i < end; i++) {
      byte b = decoded[i];
      if (b == '%' || b == '?' || b == '#') {
        encoded[written++] = '%';
        encoded[written++] = (byte) (b == '?' ? '3' : '2');
        encoded[written++] = (byte) (b == '%' ? '5' : b == '?' ? 'F' : '3');
      } else {
        encoded[written++] = b;
      }
    }
    if (withArguments && fields.hasValue(Variable.ARGS)) {
      encoded[written++] = '?';
      System.arraycopy(decoded, arguments, encoded, written, argumentsEnd - arguments);
      written += argumentsEnd - arguments;
    }
    bytes = Arrays.copyOf(encoded, written);
    from = 0;
    to = written;
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }
}
