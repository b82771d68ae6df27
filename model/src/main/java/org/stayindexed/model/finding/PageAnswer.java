package org.stayindexed.model.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.IndexReason;

/**
 * What a page answered, and the verdict on it. Null stands for what there is not.
 *
 * @param status NULL where nobody answered
 * @param failure the class of the failure
 * @param contentType the header line
 * @param firstByteMillis until the first byte came
 * @param bodyBytes after decoding, as far as it was read
 * @param kind what the verdict amounts to
 * @param reasons the deciding one first
 * @param evidence of the deciding reason
 */
public record PageAnswer(
    @Nullable Integer status,
    @Nullable String failure,
    @Nullable String contentType,
    @Nullable Integer firstByteMillis,
    @Nullable Long bodyBytes,
    PageKind kind,
    List<IndexReason> reasons,
    @Nullable String evidence) {
  public PageAnswer {
    reasons = List.copyOf(reasons);
  }

  /** Whether the status is that one. */
  public boolean is(int wanted) {
    return status != null && status == wanted;
  }

  /** Whether the status lies between both, which count. */
  public boolean within(int least, int most) {
    return status != null && status >= least && status <= most;
  }

  /** The reason that decided. */
  public Optional<IndexReason> reason() {
    return reasons.stream().findFirst();
  }

  /** Whether its header says that it is a page for people. */
  public boolean html() {
    return contentType != null && (startsWith("text/html") || startsWith("application/xhtml+xml"));
  }

  /** Whether it is a page for people that may be indexed. */
  public boolean indexablePage() {
    return html() && kind == PageKind.ELIGIBLE;
  }

  private boolean startsWith(String type) {
    return contentType != null && contentType.regionMatches(true, 0, type, 0, type.length());
  }
}
