package org.stayindexed.model.index;

import java.util.List;
import java.util.Optional;
import org.stayindexed.model.fetch.StatusCatalogue;
import org.stayindexed.model.fetch.StatusSense;
import org.stayindexed.model.fetch.StatusSenses;

/**
 * What one status code does, in each place where it is seen.
 *
 * @param code the code
 * @param entry what the catalogue has of it; empty if nobody is known to send it
 * @param senses what it means, and what that does to the index
 */
public record StatusExplanation(
    int code, Optional<StatusCatalogue.Entry> entry, List<Sense> senses) {

  /**
   * One meaning and its effect.
   *
   * @param meaning what it means, where
   * @param reason why a page that answers so is not indexed; empty where it may be
   * @param crawling what search engines do with the host and the URL
   * @param indexed what becomes of a page that is in the index, with what that rests on
   */
  public record Sense(
      StatusSense meaning,
      Optional<IndexReason> reason,
      CrawlEffect crawling,
      IndexedPageEffect indexed) {

    /** What the effect on the index rests on: that what only a log tells counts is inferred. */
    public Optional<Basis> basis() {
      return meaning.place() == StatusSense.Place.ACCESS_LOG
          ? Optional.of(Basis.INFERRED)
          : reason.map(IndexReason::basis);
    }
  }

  /** Explains any code, whether it is known or not. */
  public static StatusExplanation of(int code) {
    return new StatusExplanation(
        code,
        StatusCatalogue.find(code),
        StatusSenses.of(code).stream().map(sense -> explain(code, sense)).toList());
  }

  private static Sense explain(int code, StatusSense sense) {
    return switch (sense.place()) {
      case STATUS_LINE -> answered(code, sense);
      case ACCESS_LOG ->
          new Sense(
              sense,
              Optional.of(IndexReason.NO_ANSWER),
              CrawlEffect.HOST_SLOWS_DOWN,
              IndexedPageEffect.WITHIN_DAYS);
      case BODY ->
          new Sense(
              sense,
              Optional.of(IndexReason.TOKEN_REQUIRED),
              CrawlEffect.NORMAL,
              IndexedPageEffect.AS_SOFT_404);
    };
  }

  private static Sense answered(int code, StatusSense sense) {
    return new Sense(
        sense,
        RedirectRule.reason(code).or(() -> StatusRule.reason(code)),
        CrawlEffect.of(code),
        IndexedPageEffect.of(code));
  }
}
