package org.stayindexed.crawler.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Undoes content codings (RFC 9110 section 8.4). Decoding is a stream, so that the limit of its
 * reader bounds a decompression bomb too.
 */
final class ContentDecoder {
  /** What we ask for; anything else is an error of the server. */
  static final String ACCEPTED = "gzip, deflate, br";

  private static final int MAX_CODINGS = 3;

  private final int limit;

  /**
   * A decoder for one body.
   *
   * @param limit how many bytes of the content are wanted; between two codings there is no use for
   *     many more
   */
  ContentDecoder(int limit) {
    this.limit = limit;
  }

  /** The content behind the codings that the header lines name, the last applied first. */
  InputStream decode(InputStream raw, List<String> contentEncodings) throws IOException {
    String[] names = String.join(",", contentEncodings).toLowerCase(Locale.ROOT).split(",", -1);
    if (names.length > MAX_CODINGS) {
      throw new ZipException(names.length + " content codings on top of each other");
    }
    InputStream content = raw;
    for (int i = names.length - 1; i >= 0; i--) {
      content = decode(content, names[i].strip());
    }
    return content;
  }

  private InputStream decode(InputStream coded, String coding) throws IOException {
    return switch (coding) {
      case "", "identity", "none" -> coded;
      case "gzip", "x-gzip" -> GzipStream.over(bounded(coded));
      case "deflate" -> DeflateStream.over(bounded(coded));
      case "br" -> BrotliStream.over(bounded(coded));
      default -> throw new ZipException("unknown content coding " + coding);
    };
  }

  private InputStream bounded(InputStream coded) {
    boolean decoded = coded instanceof InflaterInputStream || coded instanceof BrotliStream;
    return decoded ? new LimitedStream(coded, 2L * limit) : coded;
  }
}
