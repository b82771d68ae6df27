package org.stayindexed.model.robots;

import java.io.Serializable;

/**
 * The two decisions that robots.txt makes of a URL, which need not be the same: a site may allow
 * Googlebot and refuse everybody else.
 *
 * @param ours whether Stayindexed may fetch it: politeness
 * @param google whether Googlebot may: eligibility
 */
public record RobotsAccess(RobotsDecision ours, RobotsDecision google) implements Serializable {

  /** Nothing is forbidden to anybody. */
  public static final RobotsAccess OPEN =
      new RobotsAccess(RobotsDecision.ALLOWED, RobotsDecision.ALLOWED);
}
