package org.stayindexed.crawler.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes in a content coding, and ways to spoil them. */
final class Coded {
  private Coded() {}

  static byte[] gzip(byte[] content) {
    return through(GZIPOutputStream::new, content);
  }

  static byte[] zlib(byte[] content) {
    return through(DeflaterOutputStream::new, content);
  }

  static byte[] rawDeflate(byte[] content) {
    return through(out -> new DeflaterOutputStream(out, new Deflater(9, true)), content);
  }

  /** Such a body can only be read by who has the dictionary. */
  static byte[] zlibWithDictionary(byte[] content) {
    Deflater deflater = new Deflater();
    deflater.setDictionary("<title>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return through(out -> new DeflaterOutputStream(out, deflater), content);
  }

  /** What the reference encoder, which is not in Java, made at quality 11. */
  static byte[] brotli(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  /** Brotli that only wraps: one block as it is, up to 64 KiB (RFC 7932 section 9.2). */
  static byte[] storedBrotli(byte[] content) {
    int head = (1 << 20) | ((content.length - 1) << 4);
    byte[] start = {(byte) head, (byte) (head >> 8), (byte) (head >> 16)};
    return joined(start, content, new byte[] {3});
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** The same bytes with one of them wrong. */
  static byte[] changed(byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    changed[at] ^= 0x5a;
    return changed;
  }

  private interface Coder {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] through(Coder coder, byte[] content) {
    ByteArrayOutputStream coded = new ByteArrayOutputStream();
    try (OutputStream coding = coder.over(coded)) {
      coding.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return coded.toByteArray();
  }
}
