package org.stayindexed.model.run;

import java.time.Instant;
import java.util.Optional;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.url.PageUrl;

/**
 * What became of the one request for something that pages need: an image, a script, a style sheet.
 * It is no page and gets no verdict.
 *
 * @param url what is needed
 * @param foundOn the first page that needs it
 * @param checkedAt when the request began, or the decision not to make one was taken
 * @param robots whether robots.txt lets us ask, and search engines
 * @param outcome how the request ended, absent where none was made
 * @param redirectTo where it redirects to, which is not asked
 */
public record ResourceCheck(
    PageUrl url,
    Optional<PageUrl> foundOn,
    Instant checkedAt,
    RobotsAccess robots,
    Optional<FetchOutcome> outcome,
    Optional<PageUrl> redirectTo)
    implements CrawlFact {}
