package org.stayindexed.model.run;

import java.io.Serializable;

/**
 * Something that a crawl hands over to be stored. Facts that a killed crawl needs to go on are
 * handed over before those that are made of them: what was found on a page before the page.
 */
public sealed interface CrawlFact extends Serializable
    permits PageObservation,
        UrlsFound,
        FoundKinds,
        RobotsRead,
        SitemapRead,
        SkippedUrls,
        ExternalCheck,
        ExternalLinks,
        ResourceCheck,
        SiteProbe,
        PageContent,
        CertificateSeen {

  /** How many URLs it carries, so that those who make facts wait can bound what waits. */
  default int urlCount() {
    return 1;
  }
}
