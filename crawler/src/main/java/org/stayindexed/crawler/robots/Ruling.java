package org.stayindexed.crawler.robots;

import org.stayindexed.model.robots.RobotsDecision;

/** What decides about every path for some user agents. */
@FunctionalInterface
interface Ruling {
  RobotsDecision decide(RequestPath path);
}
