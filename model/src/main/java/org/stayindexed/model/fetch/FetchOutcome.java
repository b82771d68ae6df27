package org.stayindexed.model.fetch;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;

/** How one request ended. A redirect hop is an outcome of its own. */
public sealed interface FetchOutcome extends Serializable {

  /** When and how long. */
  Timings timings();

  /** The status, absent where nobody answered; never 0. */
  OptionalInt status();

  /** What went wrong on the network, also after a status had come. */
  Optional<FailureClass> failure();

  /** The answer, if there was one. */
  Optional<Answered> answer();

  /**
   * The server sent a status line and a header; the body may have broken afterwards.
   *
   * @param statusCode the three digits of the status line, 999 and the like included
   * @param transport how it came, beside what the header says
   */
  record Answered(
      int statusCode, Headers headers, BodyFacts body, Timings timings, Transport transport)
      implements FetchOutcome {

    /** An answer of which nothing else is known. */
    public Answered(int statusCode, Headers headers, BodyFacts body, Timings timings) {
      this(statusCode, headers, body, timings, Transport.UNKNOWN);
    }

    public Answered {
      if (statusCode < 1 || statusCode > 999) {
        throw new IllegalArgumentException("A status is a number from 1 to 999, not " + statusCode);
      }
    }

    @Override
    public OptionalInt status() {
      return OptionalInt.of(statusCode);
    }

    @Override
    public Optional<FailureClass> failure() {
      return body.failure();
    }

    @Override
    public Optional<Answered> answer() {
      return Optional.of(this);
    }
  }

  /**
   * No status line came.
   *
   * @param reason what failed
   * @param detail the cause in words that stay the same from run to run; may be empty
   */
  record Unanswered(FailureClass reason, String detail, Timings timings) implements FetchOutcome {
    @Override
    public OptionalInt status() {
      return OptionalInt.empty();
    }

    @Override
    public Optional<FailureClass> failure() {
      return Optional.of(reason);
    }

    @Override
    public Optional<Answered> answer() {
      return Optional.empty();
    }
  }
}
