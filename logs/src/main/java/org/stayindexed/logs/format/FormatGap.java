package org.stayindexed.logs.format;

import java.util.EnumSet;
import java.util.Set;

/** What the lines of a format do not say, and which question stays open for it. */
public enum FormatGap {
  NO_TIME("no time: days must be given with --date, hours of errors cannot be told"),
  NO_USER_AGENT("no $http_user_agent: search engines cannot be told from people"),
  NO_SIZE("no $body_bytes_sent: sizes are unknown"),
  NO_DURATION(
      "neither $request_time nor $upstream_response_time: what is slow cannot be told, nor why"
          + " clients left"),
  NO_COMPLETION(
      "no $request_completion: an answer that the client broke off looks like a complete one");

  private final String sentence;

  FormatGap(String sentence) {
    this.sentence = sentence;
  }

  /** What is missing and what follows, without a full stop. */
  public String sentence() {
    return sentence;
  }

  static Set<FormatGap> of(Set<Variable> present) {
    Set<FormatGap> gaps = EnumSet.noneOf(FormatGap.class);
    gap(
        gaps,
        NO_TIME,
        present,
        Variable.TIME_LOCAL,
        Variable.TIME_ISO8601,
        Variable.MSEC,
        Variable.TIME_ANY,
        Variable.TIME_UNZONED,
        Variable.DATE);
    gap(gaps, NO_USER_AGENT, present, Variable.HTTP_USER_AGENT);
    gap(gaps, NO_SIZE, present, Variable.BODY_BYTES_SENT, Variable.BYTES_SENT);
    gap(
        gaps,
        NO_DURATION,
        present,
        Variable.REQUEST_TIME,
        Variable.UPSTREAM_RESPONSE_TIME,
        Variable.REQUEST_MILLIS,
        Variable.REQUEST_MICROS,
        Variable.REQUEST_NANOS,
        Variable.UPSTREAM_SECONDS,
        Variable.UPSTREAM_MILLIS);
    gap(
        gaps,
        NO_COMPLETION,
        present,
        Variable.REQUEST_COMPLETION,
        Variable.CONNECTION_STATUS,
        Variable.TERMINATION_STATE,
        Variable.RESPONSE_FLAGS,
        Variable.WIN32_STATUS);
    return gaps;
  }

  private static void gap(
      Set<FormatGap> gaps, FormatGap gap, Set<Variable> present, Variable... anyOf) {
    for (Variable variable : anyOf) {
      if (present.contains(variable)) {
        return;
      }
    }
    gaps.add(gap);
  }
}
