package org.stayindexed.model.fetch;

import java.io.Serializable;
import java.util.Optional;

/**
 * What is known of a body without reading its meaning.
 *
 * @param bytes its length after content decoding, as far as it was read; of a confirmed one that
 *     which it had when it was read
 * @param end how it ended
 * @param failure what broke it, present exactly when {@code end} is {@link End#BROKEN}
 */
public record BodyFacts(long bytes, End end, Optional<FailureClass> failure)
    implements Serializable {

  /** A body of no bytes. */
  public static final BodyFacts EMPTY = complete(0);

  public BodyFacts {
    if (bytes < 0) {
      throw new IllegalArgumentException("A body cannot have " + bytes + " bytes");
    }
    if (failure.isPresent() != (end == End.BROKEN)) {
      throw new IllegalArgumentException("A body that ended " + end + " with failure " + failure);
    }
  }

  /** How a body can end. */
  public enum End {
    /** All of it came. */
    COMPLETE,
    /** It is longer than the limit and was cut there, as Googlebot does. */
    CUT_AT_LIMIT,
    /** It was not sent: the server confirmed the copy of an earlier run with 304. */
    CONFIRMED,
    /** The connection broke, the deadline passed, or its coding is wrong. */
    BROKEN
  }

  /** A body that came whole. */
  public static BodyFacts complete(long bytes) {
    return new BodyFacts(bytes, End.COMPLETE, Optional.empty());
  }

  /** A body that was cut at the limit. */
  public static BodyFacts cut(long bytes) {
    return new BodyFacts(bytes, End.CUT_AT_LIMIT, Optional.empty());
  }

  /** A body that was not sent because it is still the one of so many bytes that we know. */
  public static BodyFacts confirmed(long bytes) {
    return new BodyFacts(bytes, End.CONFIRMED, Optional.empty());
  }

  /** A body that broke after so many bytes. */
  public static BodyFacts broken(long bytes, FailureClass failure) {
    return new BodyFacts(bytes, End.BROKEN, Optional.of(failure));
  }
}
