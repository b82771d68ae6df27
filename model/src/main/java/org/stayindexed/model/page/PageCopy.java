package org.stayindexed.model.page;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.stayindexed.model.fetch.Headers;

/**
 * What is known of a body that was read, so that it need be neither sent nor parsed again while it
 * stays the same.
 *
 * @param reader the version of our reader that made its facts; another one might make others
 * @param fingerprint of the body; absent where it did not come whole, or not with status 200, and
 *     may therefore never stand for a later one
 * @param bytes its length after content decoding
 * @param header the fields that count, for an answer that brings only news (304)
 * @param readAt when the body was asked for without conditions, or came all the same
 */
public record PageCopy(
    int reader, Optional<BodyFingerprint> fingerprint, long bytes, Headers header, Instant readAt)
    implements Serializable {

  /** Whether it says the same, whenever it was read. */
  public boolean saysTheSameAs(PageCopy other) {
    return reader == other.reader
        && fingerprint.equals(other.fingerprint)
        && bytes == other.bytes
        && header.equals(other.header);
  }
}
