package org.stayindexed.crawler.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Set;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body in the coding {@code br} (RFC 7932). The decoder gives every failure the same exception;
 * here a broken connection, a body that ends early and one that is no Brotli are told apart.
 */
final class BrotliStream extends InputStream {
  private static final int BUFFER_BYTES = 8 * 1024;

  /**
   * What the decoder says when its input ends too early. It reads zeros behind the end, so that of
   * a few bytes it may rather say that they are corrupt.
   */
  private static final Set<String> ENDED =
      Set.of("No more input", "Unexpected end of input", "Read after end");

  private final Input input;
  private final BrotliInputStream decoder;

  private BrotliStream(InputStream coded) throws IOException {
    this.input = new Input(coded);
    try {
      this.decoder = new BrotliInputStream(input, BUFFER_BYTES);
    } catch (IOException | RuntimeException e) {
      throw explained(e);
    }
  }

  /** The content of a Brotli body; an empty body has none. */
  static InputStream over(InputStream coded) throws IOException {
    PushbackInputStream ahead = new PushbackInputStream(coded, 1);
    int first = ahead.read();
    if (first < 0) {
      return ahead;
    }
    ahead.unread(first);
    return new BrotliStream(ahead);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return decoder.read(bytes, from, length);
    } catch (IOException | RuntimeException e) {
      throw explained(e);
    }
  }

  private IOException explained(Exception thrown) {
    if (input.failure != null) {
      return input.failure;
    }
    Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
    if (ENDED.contains(String.valueOf(cause.getMessage()))) {
      return new EOFException("the Brotli body ends too early");
    }
    ZipException corrupt = new ZipException("the body is no Brotli");
    corrupt.initCause(thrown);
    return corrupt;
  }

  /** Keeps the exception that the decoder is about to hide. */
  private static final class Input extends FilterInputStream {
    private @Nullable IOException failure;

    Input(InputStream coded) {
      super(coded);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        return super.read(bytes, from, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
