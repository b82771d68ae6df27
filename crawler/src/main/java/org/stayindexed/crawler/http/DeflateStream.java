package org.stayindexed.crawler.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A body in the coding that is called deflate and means zlib (RFC 9110 section 8.4.1.2). Some
 * servers send raw deflate instead. What stands behind it is ignored, as browsers do.
 */
final class DeflateStream extends InflaterInputStream {
  private static final int BUFFER_BYTES = 8 * 1024;

  private DeflateStream(InputStream coded, boolean zlib) {
    super(coded, new Inflater(!zlib), BUFFER_BYTES);
  }

  /** The content of a deflate body; an empty body has none. */
  static InputStream over(InputStream coded) throws IOException {
    PushbackInputStream ahead = new PushbackInputStream(coded, 1);
    int first = ahead.read();
    if (first < 0) {
      return ahead;
    }
    ahead.unread(first);
    boolean zlib = (first & 0x0f) == 8;
    return new DeflateStream(ahead, zlib);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (read < 0 && inf.needsDictionary()) {
      throw new ZipException("the zlib body needs a dictionary");
    }
    return read;
  }
}
