package org.stayindexed.model.robots;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.StatusCatalogue;
import org.stayindexed.model.url.PageUrl;

/**
 * How asking for a robots.txt ended, after its redirects.
 *
 * @param state what it means
 * @param hops the URLs that redirects led to, in their order
 * @param status of the last answer; empty where nobody answered
 * @param failure what broke the last request, also after its status had come
 * @param body what was read; empty unless the state is {@link State#READ}
 */
public record RobotsAnswer(
    State state,
    List<PageUrl> hops,
    OptionalInt status,
    Optional<FailureClass> failure,
    RobotsBody body)
    implements Serializable {

  /** What an answer means. Names are stable: SQL shows them. */
  public enum State {
    /** It was read; its rules count, if it has any. */
    READ,
    /** There is none, which allows everything to everybody (RFC 9309 section 2.3.1.3). */
    ABSENT,
    /** It may exist, and cannot be read now (RFC 9309 section 2.3.1.4). */
    UNREACHABLE
  }

  public RobotsAnswer {
    hops = List.copyOf(hops);
    if (state == State.UNREACHABLE && status.isEmpty() && failure.isEmpty()) {
      throw new IllegalArgumentException("An answer without a status must have a failure");
    }
  }

  /** What happened, in one clause that is the same every night while it is so. */
  public String description() {
    return failure
        .map(f -> "robots.txt: " + f + ", " + f.explanation())
        .orElseGet(() -> "robots.txt answered " + StatusCatalogue.describe(status.orElseThrow()));
  }
}
