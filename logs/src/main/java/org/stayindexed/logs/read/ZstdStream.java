package org.stayindexed.logs.read;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Decompresses zstd; a file that is cut off or damaged ends as one in gzip does. */
final class ZstdStream extends FilterInputStream {
  ZstdStream(InputStream compressed) {
    super(new ZstdInputStream(compressed));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    try {
      return super.read(buffer, from, length);
    } catch (MalformedInputException | IOException e) {
      EOFException end = new EOFException("zstd: " + e.getMessage());
      end.initCause(e);
      throw end;
    }
  }
}
