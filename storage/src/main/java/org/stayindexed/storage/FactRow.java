package org.stayindexed.storage;

import java.sql.SQLException;
import org.stayindexed.model.run.CertificateSeen;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.ExternalCheck;
import org.stayindexed.model.run.ExternalLinks;
import org.stayindexed.model.run.FoundKinds;
import org.stayindexed.model.run.PageContent;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.ResourceCheck;
import org.stayindexed.model.run.RobotsRead;
import org.stayindexed.model.run.SiteProbe;
import org.stayindexed.model.run.SitemapRead;
import org.stayindexed.model.run.SkippedUrls;
import org.stayindexed.model.run.UrlsFound;

/** A fact of a crawl as it is stored, made on the thread that hands it over. */
interface FactRow {

  /** Adds it to the batch that the writer collects. */
  void addTo(BatchWriter writer) throws SQLException;

  /** The row of a fact. */
  static FactRow of(CrawlFact fact) {
    if (fact instanceof PageObservation observation) {
      return ObservationRow.of(observation);
    }
    if (fact instanceof UrlsFound found) {
      return writer -> writer.found().add(found);
    }
    if (fact instanceof FoundKinds kinds) {
      return writer -> writer.kinds().add(kinds);
    }
    if (fact instanceof RobotsRead read) {
      return writer -> writer.robots().add(read.reading());
    }
    if (fact instanceof SkippedUrls skipped) {
      return writer -> writer.skipped().add(skipped);
    }
    if (fact instanceof ExternalCheck check) {
      return writer -> writer.external().add(check);
    }
    if (fact instanceof ExternalLinks links) {
      return writer -> writer.external().add(links);
    }
    if (fact instanceof ResourceCheck check) {
      return writer -> writer.resources().add(check);
    }
    if (fact instanceof SiteProbe probe) {
      return writer -> writer.probes().add(probe);
    }
    if (fact instanceof PageContent content) {
      return writer -> writer.contents().add(content);
    }
    if (fact instanceof CertificateSeen seen) {
      return writer -> writer.certificates().add(seen);
    }
    if (fact instanceof SitemapRead read) {
      return SitemapRow.of(read);
    }
    throw new IllegalArgumentException("There is no table for " + fact.getClass());
  }
}
