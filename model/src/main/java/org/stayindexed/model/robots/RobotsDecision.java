package org.stayindexed.model.robots;

import java.io.Serializable;

/**
 * Whether robots.txt lets one user agent fetch one URL.
 *
 * @param access the decision
 * @param evidence the line that decided, or what the request for robots.txt ended in; empty where
 *     no rule matched
 * @param cause the evidence without the number of the line, which moves when lines are added above
 */
public record RobotsDecision(Access access, String evidence, String cause) implements Serializable {

  /** No rule speaks against it. */
  public static final RobotsDecision ALLOWED = new RobotsDecision(Access.ALLOWED, "");

  /** The three answers. Names are stable: SQL shows them. */
  public enum Access {
    ALLOWED,
    DISALLOWED,
    /** robots.txt could not be read, so that nothing may be fetched (RFC 9309 section 2.3.1.4). */
    UNREACHABLE
  }

  /** A decision whose evidence names no line. */
  public RobotsDecision(Access access, String evidence) {
    this(access, evidence, evidence);
  }

  /** Whether the URL may be fetched. */
  public boolean allowed() {
    return access == Access.ALLOWED;
  }
}
