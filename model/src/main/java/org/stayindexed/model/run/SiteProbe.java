package org.stayindexed.model.run;

import java.time.Instant;
import java.util.Optional;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.url.PageUrl;

/**
 * What became of a request that was made to know how the server behaves, not what the URL holds. It
 * is no page of the site and gets no verdict.
 *
 * @param purpose what was to be known
 * @param url what was asked for
 * @param checkedAt when the request began
 * @param outcome how it ended
 * @param redirectTo where it redirects to, which is not asked
 * @param facts what the answer says about itself
 */
public record SiteProbe(
    Purpose purpose,
    PageUrl url,
    Instant checkedAt,
    FetchOutcome outcome,
    Optional<PageUrl> redirectTo,
    PageFacts facts)
    implements CrawlFact {}
