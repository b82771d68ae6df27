package org.stayindexed.report;

import java.time.Duration;
import java.time.Instant;
import org.stayindexed.model.risk.RiskCause;
import org.stayindexed.model.risk.RiskState;
import org.stayindexed.storage.view.IncidentRow;
import org.stayindexed.storage.view.RiskRow;

/** By when search engines will have dropped a page, in words. */
public final class Deadline {
  private Deadline() {}

  /** {@code in 1 day 4 h, 2026-11-25 02:15 UTC}; or what starts the clock if nothing has yet. */
  public static String of(RiskRow risk, Instant now) {
    String left = left(risk, now);
    if (risk.deadline() == null) {
      return left;
    }
    String separator = risk.deadline().isAfter(now) ? ", " : " since ";
    return left + separator + Text.time(risk.deadline());
  }

  /** The same without the time itself. */
  public static String left(RiskRow risk, Instant now) {
    if (risk.deadline() == null) {
      return open(risk.cause());
    }
    if (risk.deadline().isAfter(now)) {
      return "in " + span(now, risk.deadline());
    }
    return risk.stateAt(now) == RiskState.PROBABLY_DROPPED
        ? "probably dropped"
        : "probably dropped, if it is confirmed,";
  }

  /** The same for every page of a site that is down. */
  public static String of(IncidentRow incident, Instant now) {
    if (incident.deadline() == null) {
      return "no time is known";
    }
    String when = Text.time(incident.deadline());
    return incident.deadline().isAfter(now)
        ? "in " + span(now, incident.deadline()) + ", " + when
        : "since " + when;
  }

  private static String open(RiskCause cause) {
    return switch (cause) {
      case NOINDEX -> "when Googlebot comes next";
      case CLIENT_ERROR, ACCESS_FORBIDDEN -> "a day after Googlebot comes next";
      default -> "no time is known";
    };
  }

  /** {@code 3 days 4 h}, {@code 5 h 10 min}, {@code 12 min}. */
  static String span(Instant from, Instant to) {
    Duration span = Duration.between(from, to);
    if (span.toDays() > 0) {
      return Text.count(span.toDays(), "day", "days") + " " + span.toHoursPart() + " h";
    }
    return span.toHours() > 0
        ? span.toHours() + " h " + span.toMinutesPart() + " min"
        : span.toMinutes() + " min";
  }
}
