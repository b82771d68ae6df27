package org.stayindexed.model.run;

import java.time.Instant;
import java.util.Optional;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.url.PageUrl;

/**
 * What became of the one request to the target of links to another site. It is no page of the site
 * and gets no verdict.
 *
 * @param url the target
 * @param foundOn the first page that links to it
 * @param checkedAt when the request began, or the decision not to make one was taken
 * @param robots whether its robots.txt lets us ask
 * @param outcome how the request ended, absent where none was made
 * @param redirectTo where it redirects to, which is not asked
 */
public record ExternalCheck(
    PageUrl url,
    Optional<PageUrl> foundOn,
    Instant checkedAt,
    RobotsDecision robots,
    Optional<FetchOutcome> outcome,
    Optional<PageUrl> redirectTo)
    implements CrawlFact {}
