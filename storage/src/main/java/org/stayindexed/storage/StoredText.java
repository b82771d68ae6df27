package org.stayindexed.storage;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.secret.Redaction;

/**
 * The door through which texts of sites come into the database: without their secrets, and no
 * longer than their column.
 */
final class StoredText {
  private StoredText() {}

  /** Redacted first and cut then: half a secret must not stay. */
  static String of(String text, int maxLength) {
    String redacted = Redaction.of(text);
    return redacted.length() <= maxLength ? redacted : redacted.substring(0, maxLength);
  }

  /** The same where there may be no text; null stands for NULL. */
  static @Nullable String orNull(@Nullable String text, int maxLength) {
    return text == null ? null : of(text, maxLength);
  }

  /** The same for octets of any coding that contains ASCII; the very same octets as a rule. */
  static byte[] of(byte[] octets, int maxLength) {
    String text = new String(octets, StandardCharsets.ISO_8859_1);
    String stored = of(text, maxLength);
    return stored.equals(text) ? octets : stored.getBytes(StandardCharsets.ISO_8859_1);
  }
}
