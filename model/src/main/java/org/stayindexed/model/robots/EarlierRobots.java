package org.stayindexed.model.robots;

/** What earlier runs know of robots.txt files. Safe for many threads. */
@FunctionalInterface
public interface EarlierRobots {
  /** No earlier run. */
  EarlierRobots NONE = origin -> RobotsMemory.NONE;

  /** Asked only when the robots.txt of an origin cannot be read. */
  RobotsMemory of(String origin);
}
