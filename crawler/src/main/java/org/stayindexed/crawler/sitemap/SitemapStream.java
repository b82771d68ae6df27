package org.stayindexed.crawler.sitemap;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.stayindexed.model.sitemap.SitemapFault;

/**
 * The bytes of a sitemap without gzip, white space before its beginning left out. It ends where
 * they break off or where the limit is, and then tells the collector: what came before still
 * counts.
 */
final class SitemapStream extends InputStream {
  private static final int BUFFER = 16 * 1024;
  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream content;
  private final SitemapCollector collector;
  private long left = SitemapReader.MAX_BYTES;
  private boolean ended;

  SitemapStream(ByteArrayInputStream body, SitemapCollector collector) {
    this.collector = collector;
    this.content = new BufferedInputStream(unzipped(body), BUFFER);
    skipMark();
    skipWhiteSpace();
  }

  private InputStream unzipped(ByteArrayInputStream body) {
    body.mark(2);
    boolean gzip = body.read() == 0x1f && body.read() == 0x8b;
    body.reset();
    if (!gzip) {
      return body;
    }
    try {
      return new GZIPInputStream(body, BUFFER);
    } catch (IOException e) {
      broken(e);
      return InputStream.nullInputStream();
    }
  }

  private void skipMark() {
    if (Arrays.equals(head(UTF_8_MARK.length), UTF_8_MARK)) {
      int unused = read(new byte[UTF_8_MARK.length], 0, UTF_8_MARK.length);
    }
  }

  /** White space before an XML declaration is a mistake that everybody forgives. */
  private void skipWhiteSpace() {
    byte[] next = head(1);
    while (next.length > 0 && (next[0] == ' ' || (next[0] >= '\t' && next[0] <= '\r'))) {
      int unused = read();
      next = head(1);
    }
  }

  /** The next bytes, not taken; fewer if the end comes before. */
  byte[] head(int length) {
    content.mark(length);
    byte[] head = new byte[length];
    int got = 0;
    try {
      int read = content.read(head, 0, length);
      while (read > 0) {
        got += read;
        read = content.read(head, got, length - got);
      }
    } catch (IOException e) {
      // Comes again, and is told, when these bytes are taken.
    }
    try {
      content.reset();
    } catch (IOException e) {
      throw new UncheckedIOException("A buffer lost its mark", e);
    }
    return Arrays.copyOf(head, got);
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    try {
      int read = content.read(bytes, from, (int) Math.min(length, left + 1));
      left -= Math.max(read, 0);
      if (left < 0) {
        collector.cut(SitemapFault.TOO_LARGE, "");
        read--;
      }
      ended = read <= 0;
      return ended ? -1 : read;
    } catch (IOException e) {
      broken(e);
      return -1;
    }
  }

  private void broken(IOException e) {
    ended = true;
    collector.cut(SitemapFault.BROKEN_GZIP, String.valueOf(e.getMessage()));
  }
}
