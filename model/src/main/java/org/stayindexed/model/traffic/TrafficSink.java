package org.stayindexed.model.traffic;

import java.util.List;

/** Takes the counts of one site's access logs. Belongs to one thread. */
public interface TrafficSink {
  /** How far each file of this site was read that was ever counted. */
  List<LogPosition> positions();

  /**
   * Stores counts and position in one transaction; when this returns, both are safe. The position
   * before must be the one that is stored, or the batch is refused.
   */
  void accept(TrafficBatch batch);
}
