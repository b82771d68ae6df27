package org.stayindexed.crawler.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/**
 * A gzip body (RFC 1952), one member or several. What stands behind them and is no member is
 * ignored, as browsers do: the page is complete.
 */
final class GzipStream {
  private static final int BUFFER_BYTES = 8 * 1024;

  private GzipStream() {}

  /** The content of a gzip body; an empty body has none. */
  static InputStream over(InputStream coded) throws IOException {
    Input input = new Input(coded);
    return input.available() == 0 ? input : new GZIPInputStream(input, BUFFER_BYTES);
  }

  /**
   * Older JDKs ask whether input is available at this moment to find out whether another member
   * follows; here the answer waits for the network.
   */
  private static final class Input extends PushbackInputStream {
    Input(InputStream coded) {
      super(coded, 1);
    }

    @Override
    public int available() throws IOException {
      int next = read();
      if (next < 0) {
        return 0;
      }
      unread(next);
      return 1;
    }
  }
}
