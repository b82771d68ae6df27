package org.stayindexed.model.hash;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, without the exception that no Java platform throws. Safe for many threads. */
public final class Sha256 {
  private static final ThreadLocal<MessageDigest> DIGEST =
      ThreadLocal.withInitial(Sha256::newDigest);

  private Sha256() {}

  /** The 32 bytes of a digest. */
  public static byte[] of(byte[] bytes) {
    return digest().digest(bytes);
  }

  /** The 32 bytes of the digest of a text in UTF-8. */
  public static byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The first 64 bits of a digest: enough where a few million things are told apart. */
  public static long first64Of(byte[] bytes) {
    return ByteBuffer.wrap(of(bytes)).getLong();
  }

  /** The first 64 bits of the digest of a text in UTF-8. */
  public static long first64Of(String text) {
    return first64Of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of the calling thread, to be fed in parts and then read at once. */
  public static MessageDigest digest() {
    return DIGEST.get();
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must have SHA-256", e);
    }
  }
}
