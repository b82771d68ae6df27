package org.stayindexed.storage.nights;

import java.util.List;
import java.util.Random;
import java.util.function.ObjIntConsumer;

/**
 * What happens to pages in sixty nights. Each has its own table row in docs/risk.md.
 *
 * @param wanted whether the owner would mind that these pages are dropped
 * @param happening changes the timeline of a page
 */
record Scenario(
    String name, String title, Site site, boolean wanted, ObjIntConsumer<Draft> happening) {
  /** All of them, in the order of the table. */
  static final List<Scenario> ALL =
      List.of(
          new Scenario("UNTOUCHED", "Nothing happens", Site.MIXED, true, (page, day) -> {}),
          new Scenario(
              "DEPLOY_NOINDEX",
              "A deploy puts a noindex on a section, taken back after 12 days",
              Site.MIXED,
              true,
              (page, day) -> page.from(1, 10, Answer.NOINDEX).from(13, 10, Answer.GOOD)),
          new Scenario(
              "DEPLOY_404",
              "A deploy breaks a section (404, still linked), repaired after 8 days",
              Site.MIXED,
              true,
              (page, day) -> page.from(1, 15, Answer.NOT_FOUND).from(9, 15, Answer.GOOD)),
          new Scenario(
              "DEPLOY_500",
              "A deploy breaks a section (500), repaired after 4 days",
              Site.MIXED,
              true,
              (page, day) -> page.from(1, 15, Answer.SERVER_ERROR).from(5, 15, Answer.GOOD)),
          new Scenario(
              "SLOW_DECAY",
              "Slow decay: page after page answers 404, still linked",
              Site.MIXED,
              true,
              (page, day) -> page.from(page.number() * 2 % 30, 11, Answer.NOT_FOUND)),
          new Scenario(
              "FLAPPING_UPSTREAM",
              "A server behind the proxy fails now and then (15 % of the hours, 20 days)",
              Site.MIXED,
              true,
              (page, day) -> page.sometimes(1, Answer.SERVER_ERROR, 0.15).from(21, 0, Answer.GOOD)),
          new Scenario(
              "GOOGLEBOT_ABORTS",
              "Too slow for Googlebot only (499 in the log), 9 days",
              Site.MIXED,
              true,
              (page, day) ->
                  page.from(1, 5, Behaviour.forGooglebotOnly(Answer.ABORTED))
                      .from(10, 5, Answer.GOOD)),
          new Scenario(
              "REDIRECT_TO_REMOVED",
              "Redirected to a page that was removed",
              Site.MIXED,
              true,
              (page, day) -> page.from(1, 12, Answer.REDIRECT_TO_GONE)),
          new Scenario(
              "CANONICAL_TO_REMOVED",
              "Canonical moved to a page that was removed",
              Site.MIXED,
              true,
              (page, day) -> page.from(1, 12, Answer.CANONICAL_TO_GONE)),
          new Scenario(
              "EXPIRING",
              "unavailable_after passes",
              Site.MIXED,
              true,
              (page, day) -> page.expiring()),
          new Scenario(
              "REDESIGN",
              "A redesign redirects to good pages",
              Site.MIXED,
              true,
              (page, day) -> page.from(1, 12, Answer.REDIRECT_TO_GOOD)),
          new Scenario(
              "REMOVED_ON_PURPOSE",
              "Removed on purpose: 410 or 404, links and sitemap entries taken out",
              Site.MIXED,
              false,
              (page, day) ->
                  page.from(
                      1,
                      14,
                      Behaviour.always(page.number() % 2 == 0 ? Answer.GONE : Answer.NOT_FOUND)
                          .unlinked())),
          new Scenario(
              "EXCLUDED_ON_PURPOSE",
              "Excluded on purpose: noindex, links and sitemap entries taken out",
              Site.MIXED,
              false,
              (page, day) -> page.from(1, 14, Behaviour.always(Answer.NOINDEX).unlinked())),
          new Scenario(
              "ROBOTS_ACCIDENT_HOURS",
              "A Disallow by accident, for 6 hours at night",
              Site.OWN,
              true,
              (page, day) -> page.disallowed(1, 0).from(1, 6, Answer.GOOD)),
          new Scenario(
              "ROBOTS_ACCIDENT_DAYS",
              "A Disallow by accident, for 3 days",
              Site.OWN,
              true,
              (page, day) -> page.disallowed(1, 12).from(4, 12, Answer.GOOD)),
          new Scenario(
              "ROBOTS_FAILING",
              "robots.txt answers 503 for 5 days, pages are well",
              Site.OWN,
              true,
              (page, day) -> page.robotsFailing(1, Answer.GOOD).from(6, 12, Answer.GOOD)),
          new Scenario(
              "HOST_DOWN_HOURS",
              "The host is down for 6 hours at night",
              Site.OWN,
              true,
              (page, day) -> page.robotsFailing(1, Answer.NO_ANSWER).from(1, 18, Answer.GOOD)),
          new Scenario(
              "HOST_DOWN_DAYS",
              "The host is down for 6 days",
              Site.OWN,
              true,
              (page, day) -> page.robotsFailing(1, Answer.NO_ANSWER).from(7, 12, Answer.GOOD)),
          new Scenario(
              "UPSTREAM_DOWN_DAYS",
              "All pages answer 503 for 6 days, robots.txt is well",
              Site.OWN,
              true,
              (page, day) -> page.from(1, 12, Answer.SERVER_ERROR).from(7, 12, Answer.GOOD)),
          new Scenario(
              "RATE_LIMITED",
              "Our crawl is rate limited: 429 for us only, 4 nights, a third of the pages",
              Site.OWN,
              true,
              (page, day) -> page.refusedToSome(Answer.TOO_MANY_REQUESTS)),
          new Scenario(
              "BOT_WALL",
              "A bot wall refuses us: 403 for us only, 4 nights, a third of the pages",
              Site.OWN,
              true,
              (page, day) -> page.refusedToSome(Answer.FORBIDDEN)),
          new Scenario(
              "OUR_NETWORK_DOWN",
              "Our own network is down for 3 nights",
              Site.OWN,
              true,
              (page, day) ->
                  page.from(1, 1, Behaviour.forUsOnly(Answer.ROBOTS_FAILING))
                      .from(4, 1, Answer.GOOD)));

  /** Where the pages are: all on one site with others, or a site that all of it befalls. */
  enum Site {
    MIXED,
    OWN
  }

  Timeline timeline(int number, Random random) {
    int start = 8 + random.nextInt(site == Site.MIXED ? 12 : 1);
    Draft draft = new Draft(Timeline.good(), start, number, random.nextInt());
    happening.accept(draft, start);
    return draft.timeline();
  }

  /**
   * A timeline in the making; days count from the day on which it begins.
   *
   * @param number of the page among those of its scenario
   */
  record Draft(Timeline timeline, int start, int number, long seed) {
    Draft from(int day, int hour, Answer answer) {
      return from(day, hour, Behaviour.always(answer));
    }

    Draft from(int day, int hour, Behaviour behaviour) {
      timeline.from((start + day) * 24 + hour, behaviour);
      return this;
    }

    Draft sometimes(int day, Answer failure, double share) {
      return from(day, 0, Behaviour.sometimes(failure, share, seed));
    }

    /** The pages that carry links are forbidden, too. */
    Draft disallowed(int day, int hour) {
      return from(day, hour, Behaviour.always(Answer.DISALLOWED).unlinked());
    }

    Draft robotsFailing(int day, Answer pages) {
      int hour = pages == Answer.NO_ANSWER ? 0 : 12;
      return from(day, hour, Behaviour.robotsFailing((start + day) * 24 + hour, pages));
    }

    Draft expiring() {
      timeline.from(0, Answer.EXPIRING);
      return this;
    }

    Draft refusedToSome(Answer refusal) {
      return number % 3 == 0
          ? from(1, 1, Behaviour.forUsOnly(refusal)).from(5, 1, Answer.GOOD)
          : this;
    }
  }
}
