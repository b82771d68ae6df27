package org.stayindexed.model.run;

import org.stayindexed.model.robots.RobotsReading;

/** A robots.txt that was asked for, whatever came of it. */
public record RobotsRead(RobotsReading reading) implements CrawlFact {}
