package org.stayindexed.model.url;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.stayindexed.model.hash.Sha256;

/**
 * The identity of a URL: the first 128 bits of the SHA-256 of its text, so that every process on
 * every machine arrives at the same one without asking another.
 *
 * @param high the first 64 bits, enough to tell the URLs of one crawl apart
 * @param low the next 64 bits
 */
public record UrlFingerprint(long high, long low) {

  static UrlFingerprint of(String text) {
    byte[] digest = Sha256.of(text.getBytes(StandardCharsets.US_ASCII));
    ByteBuffer bytes = ByteBuffer.wrap(digest);
    return new UrlFingerprint(bytes.getLong(), bytes.getLong());
  }

  /** The 16 bytes, most significant first, as they are stored. */
  public byte[] toBytes() {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
  }
}
