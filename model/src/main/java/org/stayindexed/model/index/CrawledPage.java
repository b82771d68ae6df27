package org.stayindexed.model.index;

import java.util.Optional;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.url.PageUrl;

/**
 * Everything that the rules may look at for one URL.
 *
 * @param url the URL itself
 * @param robots what robots.txt says of it
 * @param outcome how the request ended, absent where none was made
 * @param facts what the answer says about itself
 * @param hops how many redirects led here
 */
public record CrawledPage(
    PageUrl url, RobotsAccess robots, Optional<FetchOutcome> outcome, PageFacts facts, int hops) {}
