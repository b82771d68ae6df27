package org.stayindexed.crawler.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A gzip body (RFC 1952), one member or several, and nothing behind them. The JDK's stream asks
 * whether more input is available at this moment to find out whether another member follows; here
 * the answer waits for the network.
 */
final class GzipStream extends GZIPInputStream {
  private static final int BUFFER_BYTES = 8 * 1024;
  private static final int TRAILER_BYTES = 8;

  private final Input input;

  private GzipStream(Input input) throws IOException {
    super(input, BUFFER_BYTES);
    this.input = input;
  }

  /** The content of a gzip body; an empty body has none. */
  static InputStream over(InputStream coded) throws IOException {
    Input input = new Input(coded);
    return input.available() == 0 ? input : new GzipStream(input);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (read < 0 && (input.moreFollowed || inf.getRemaining() > TRAILER_BYTES)) {
      throw new ZipException("there are bytes behind the end of the gzip body");
    }
    return read;
  }

  private static final class Input extends PushbackInputStream {
    private boolean moreFollowed;

    Input(InputStream coded) {
      super(coded, 1);
    }

    /** Asked once behind each member. */
    @Override
    public int available() throws IOException {
      int next = read();
      moreFollowed = next >= 0;
      if (moreFollowed) {
        unread(next);
      }
      return moreFollowed ? 1 : 0;
    }
  }
}
