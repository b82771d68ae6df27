package org.stayindexed.logs.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * Decompresses bzip2, all streams of a file that has several, as pbzip2 writes them; a file that is
 * cut off or damaged ends as one in gzip does.
 */
final class Bzip2Stream extends FilterInputStream {
  private Bzip2Stream(InputStream decompressed) {
    super(decompressed);
  }

  static Bzip2Stream of(InputStream compressed) throws EOFException {
    try {
      return new Bzip2Stream(
          new BZip2CompressorInputStream(new BufferedInputStream(compressed, 1 << 16), true));
    } catch (IOException e) {
      throw ended(e);
    }
  }

  private static EOFException ended(IOException cause) {
    EOFException end = new EOFException("bzip2: " + cause.getMessage());
    end.initCause(cause);
    return end;
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
    } catch (IOException e) {
      throw ended(e);
    }
  }
}
