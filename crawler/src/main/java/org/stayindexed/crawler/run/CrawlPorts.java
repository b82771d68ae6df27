package org.stayindexed.crawler.run;

import java.nio.file.Path;
import java.time.Clock;
import org.stayindexed.crawler.frontier.HostListener;
import org.stayindexed.crawler.http.Fetcher;
import org.stayindexed.model.robots.EarlierRobots;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.PageMemory;

/**
 * What a crawl is connected to.
 *
 * @param fetcher makes the requests
 * @param sink receives every fact
 * @param earlier tells which pages to look at that no link led to
 * @param unfinished tells what was left to do
 * @param earlierRobots tells what robots.txt said before
 * @param memory what earlier runs learned of bodies
 * @param listener is told when the crawl holds back
 * @param directory for a file of URLs that wait, if they are too many for the memory
 * @param clock gives the times of observations
 */
public record CrawlPorts(
    Fetcher fetcher,
    ObservationSink sink,
    EarlierPages earlier,
    UnfinishedWork unfinished,
    EarlierRobots earlierRobots,
    PageMemory memory,
    HostListener listener,
    Path directory,
    Clock clock) {}
