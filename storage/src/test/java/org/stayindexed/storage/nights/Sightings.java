package org.stayindexed.storage.nights;

import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.blocked;
import static org.stayindexed.storage.Observations.canonical;
import static org.stayindexed.storage.Observations.lookedAtTwice;
import static org.stayindexed.storage.Observations.noindex;
import static org.stayindexed.storage.Observations.redirect;
import static org.stayindexed.storage.Observations.robotsOutage;
import static org.stayindexed.storage.Observations.robotsUnreachable;
import static org.stayindexed.storage.Observations.unanswered;
import static org.stayindexed.storage.Observations.unavailableAfter;
import static org.stayindexed.storage.Observations.unlinked;

import java.time.Duration;
import java.time.Instant;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.storage.Observations;

/** What our crawl makes of what a simulated page gives. */
final class Sightings {
  private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
  static final String GOOD_TARGET = "/successor";
  static final String GONE_TARGET = "/removed";

  private Sightings() {}

  static Instant time(int hour) {
    return MIDNIGHT.plus(Duration.ofHours(hour));
  }

  /** An observation of the run in that hour. */
  static PageObservation of(SimulatedPage page, int hour) {
    Behaviour behaviour = page.timeline().at(hour);
    Answer answer = behaviour.forUs().apply(hour);
    PageObservation seen = observation(page, answer, hour);
    PageObservation believed =
        answer.doubted() ? lookedAtTwice(String.valueOf(answer.status()), seen) : seen;
    return Observations.at(time(hour), behaviour.linked() ? believed : unlinked(believed));
  }

  /** The page where the run starts; it is as the others where all of the site fails. */
  static PageObservation ofStart(SimulatedPage other, int hour) {
    Answer answer = other.timeline().at(hour).forUs().apply(hour);
    boolean allFail = answer == Answer.DISALLOWED || answer == Answer.ROBOTS_FAILING;
    SimulatedPage start =
        new SimulatedPage("/", other.scenario(), other.timeline(), other.entry(), other.foretold());
    PageObservation seen = observation(start, allFail ? answer : Answer.GOOD, hour);
    return Observations.at(time(hour), seen);
  }

  private static PageObservation observation(SimulatedPage page, Answer answer, int hour) {
    String path = page.path();
    return switch (answer) {
      case GOOD -> answered(path, 200);
      case EXPIRING -> unavailableAfter(path, time(Timeline.EXPIRY), time(hour));
      case NOINDEX -> noindex(path, "<meta name=\"robots\" content=\"noindex\"> in the head");
      case NO_ANSWER, ABORTED -> unanswered(path, FailureClass.CONNECT_TIMEOUT);
      case REDIRECT_TO_GOOD -> redirect(path, GOOD_TARGET);
      case REDIRECT_TO_GONE -> redirect(path, GONE_TARGET);
      case CANONICAL_TO_GONE -> canonical(path, GONE_TARGET);
      case DISALLOWED -> blocked(path);
      case ROBOTS_FAILING ->
          hour - page.timeline().changedAt(hour) < 24
              ? robotsUnreachable(path)
              : robotsOutage(path);
      case NOT_FOUND, GONE, FORBIDDEN, TOO_MANY_REQUESTS, SERVER_ERROR ->
          answered(path, answer.status());
    };
  }
}
