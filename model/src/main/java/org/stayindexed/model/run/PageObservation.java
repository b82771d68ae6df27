package org.stayindexed.model.run;

import java.time.Instant;
import java.util.Optional;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.index.IndexVerdict;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.url.PageUrl;

/**
 * What one run saw of one URL, and the verdict on it: the unit that is stored. A URL that
 * robots.txt forbids has no outcome, and is an observation all the same.
 *
 * @param url the URL
 * @param observedAt when the request began, or the decision not to make one was taken
 * @param discovery how the run came to it
 * @param robots what robots.txt says of it
 * @param outcome how the request ended, absent where none was made
 * @param facts what the answer says about itself
 * @param redirectTo where it leads, if it is a redirect of any kind
 * @param verdict whether it may be indexed
 * @param looks how often it was asked for
 */
public record PageObservation(
    PageUrl url,
    Instant observedAt,
    Discovery discovery,
    RobotsAccess robots,
    Optional<FetchOutcome> outcome,
    PageFacts facts,
    Optional<PageUrl> redirectTo,
    IndexVerdict verdict,
    Looks looks)
    implements CrawlFact {}
