package org.stayindexed.storage;

import java.sql.SQLException;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.RobotsRead;
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
    if (fact instanceof RobotsRead read) {
      return writer -> writer.robots().add(read.reading());
    }
    throw new IllegalArgumentException("There is no table for " + fact.getClass());
  }
}
