package org.stayindexed.crawler.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Undoes content codings (RFC 9110 section 8.4). Decoding is a stream, so that the limit of its
 * reader bounds a decompression bomb too.
 */
final class ContentDecoder {
  /** What we ask for; anything else is an error of the server. */
  static final String ACCEPTED = "gzip, deflate";

  private static final int MAX_CODINGS = 3;

  private ContentDecoder() {}

  /** The content behind the codings that the header lines name, the last applied first. */
  static InputStream decode(InputStream raw, List<String> contentEncodings) throws IOException {
    List<String> codings =
        String.join(",", contentEncodings).toLowerCase(Locale.ROOT).lines().toList();
    String[] names = codings.isEmpty() ? new String[0] : codings.get(0).split(",", -1);
    if (names.length > MAX_CODINGS) {
      throw new ZipException(names.length + " content codings on top of each other");
    }
    InputStream content = raw;
    for (int i = names.length - 1; i >= 0; i--) {
      content = decode(content, names[i].strip());
    }
    return content;
  }

  private static InputStream decode(InputStream coded, String coding) throws IOException {
    return switch (coding) {
      case "", "identity", "none" -> coded;
      case "gzip", "x-gzip" -> gunzip(coded);
      case "deflate" -> inflate(coded);
      default -> throw new ZipException("unknown content coding " + coding);
    };
  }

  private static InputStream gunzip(InputStream coded) throws IOException {
    PushbackInputStream ahead = new PushbackInputStream(coded, 1);
    return isEmpty(ahead) ? ahead : new GZIPInputStream(ahead, 8_192);
  }

  /** The coding is called deflate and means zlib; some servers send raw deflate instead. */
  private static InputStream inflate(InputStream coded) throws IOException {
    PushbackInputStream ahead = new PushbackInputStream(coded, 1);
    int first = ahead.read();
    if (first < 0) {
      return ahead;
    }
    ahead.unread(first);
    boolean zlib = (first & 0x0f) == 8;
    return new InflaterInputStream(ahead, new Inflater(!zlib), 8_192);
  }

  private static boolean isEmpty(PushbackInputStream ahead) throws IOException {
    int first = ahead.read();
    if (first >= 0) {
      ahead.unread(first);
    }
    return first < 0;
  }
}
