package org.stayindexed.model.index;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.stayindexed.model.url.PageUrl;

/**
 * Redirects that somebody means to set up, checked against what is known of their targets before
 * anybody meets them.
 *
 * @param targets where each URL shall lead
 */
public record RedirectPlan(Map<PageUrl, PageUrl> targets) {

  public RedirectPlan {
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
  }

  /** How a redirect of the plan ends, the worst first. Names are stable: JSON shows them. */
  public enum End {
    LOOP("Lead in a circle"),
    TOO_LONG("Need more than 10 hops"),
    NOT_ELIGIBLE("Lead to a page that cannot be indexed"),
    UNKNOWN("Lead to a page that no run has seen"),
    CHAIN("Lead to an indexable page in several hops"),
    GOOD("Lead to an indexable page in one hop");

    private final String title;

    End(String title) {
      this.title = title;
    }

    /** In plain words. */
    public String title() {
      return title;
    }
  }

  /**
   * What is known of a page.
   *
   * @param redirectTo where it leads today
   * @param reason why it is not eligible
   */
  public record Known(
      Eligibility eligibility, Optional<IndexReason> reason, Optional<PageUrl> redirectTo) {}

  /**
   * One redirect of the plan, followed to its end.
   *
   * @param last the last page on the way
   * @param hops redirects on the way
   * @param reason why the last page is not eligible
   */
  public record Followed(
      PageUrl from, PageUrl last, int hops, End end, Optional<IndexReason> reason) {}

  /** Follows a redirect, through others of the plan and through those that there are today. */
  public Followed follow(PageUrl from, Function<PageUrl, Optional<Known>> known) {
    Set<PageUrl> met = new HashSet<>(Set.of(from));
    PageUrl at = from;
    int hops = 0;
    Optional<PageUrl> next = next(at, known);
    while (next.isPresent()) {
      at = next.get();
      hops++;
      if (!met.add(at)) {
        return new Followed(from, at, hops, End.LOOP, Optional.empty());
      }
      if (hops > IndexRules.MAX_HOPS) {
        return new Followed(from, at, hops, End.TOO_LONG, Optional.empty());
      }
      next = next(at, known);
    }
    return ended(from, at, hops, known.apply(at));
  }

  private Optional<PageUrl> next(PageUrl at, Function<PageUrl, Optional<Known>> known) {
    PageUrl planned = targets.get(at);
    return planned != null ? Optional.of(planned) : known.apply(at).flatMap(Known::redirectTo);
  }

  private static Followed ended(PageUrl from, PageUrl at, int hops, Optional<Known> page) {
    End end = page.map(known -> endOf(known, hops)).orElse(End.UNKNOWN);
    return new Followed(from, at, hops, end, page.flatMap(Known::reason));
  }

  private static End endOf(Known page, int hops) {
    return switch (page.eligibility()) {
      case ELIGIBLE -> hops > 1 ? End.CHAIN : End.GOOD;
      case NOT_ELIGIBLE -> End.NOT_ELIGIBLE;
      case UNCERTAIN -> End.UNKNOWN;
    };
  }
}
