package org.stayindexed.model.robots;

import java.io.Serializable;

/**
 * What robots.txt decides about one URL for one crawler.
 *
 * @param agent the product token of the crawler, as the user of Stayindexed wrote it
 */
public record AgentDecision(String agent, RobotsDecision decision) implements Serializable {}
