package org.stayindexed.model.page;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.stayindexed.model.hash.Sha256;

/**
 * The identity of a body together with what decides about its meaning: the first 128 bits of a
 * SHA-256. Equal for bodies that say the same, and as good as certainly different for others.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
public record BodyFingerprint(long high, long low) implements Serializable {

  /**
   * The fingerprint of a body.
   *
   * @param contentTypes every Content-Type line of its answer: with another one the same bytes are
   *     another page
   * @param body its bytes after content decoding
   */
  public static BodyFingerprint of(List<String> contentTypes, byte[] body) {
    MessageDigest digest = Sha256.digest();
    for (String line : contentTypes) {
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    digest.update((byte) '\n');
    return of(digest.digest(body));
  }

  /** The fingerprint whose {@link #toBytes} these are. */
  public static BodyFingerprint of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new BodyFingerprint(buffer.getLong(), buffer.getLong());
  }

  /** The 16 bytes, most significant first, as they are stored. */
  public byte[] toBytes() {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
  }
}
