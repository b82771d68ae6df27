package org.stayindexed.crawler.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** What lies between two codings; a bomb may explode there and leave nothing for the reader. */
final class LimitedStream extends FilterInputStream {
  private long left;

  LimitedStream(InputStream content, long limit) {
    super(content);
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int bytes) throws ZipException {
    left -= bytes;
    if (left < 0) {
      throw new ZipException("the content is larger between its codings than behind them");
    }
  }
}
