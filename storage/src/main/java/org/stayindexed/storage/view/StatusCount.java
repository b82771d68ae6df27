package org.stayindexed.storage.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.FailureClass;

/** How many URLs of a run ended with this status, or without one in this failure. */
public record StatusCount(
    @Nullable Integer status,
    @Nullable FailureClass failure,
    @Nullable Integer bodyCode,
    long urls) {

  /** The status, absent where nobody answered or nobody was asked. */
  public Optional<Integer> statusCode() {
    return Optional.ofNullable(status);
  }

  /** The failure; absent as well where robots.txt forbade the request. */
  public Optional<FailureClass> failureClass() {
    return Optional.ofNullable(failure);
  }

  /** The error code inside the body. */
  public Optional<Integer> codeInBody() {
    return Optional.ofNullable(bodyCode);
  }
}
