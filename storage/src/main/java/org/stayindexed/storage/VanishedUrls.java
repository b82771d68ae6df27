package org.stayindexed.storage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.stayindexed.storage.view.Counted;

/**
 * URLs that an earlier run saw and a later one did not. Both are read from the index alone, some
 * numbers at a time: to look for each URL of a million in the other run would take ten times as
 * long.
 */
final class VanishedUrls {
  private static final int WINDOW = 100_000;

  private final Reading reading;
  private final long laterRun;
  private final long earlierRun;

  VanishedUrls(Reading reading, long laterRun, long earlierRun) {
    this.reading = reading;
    this.laterRun = laterRun;
    this.earlierRun = earlierRun;
  }

  /** How many there are, with the first of them. */
  Counted<String> read(int limit) {
    long total = 0;
    List<Long> first = new ArrayList<>();
    long last = reading.lastUrl();
    for (long from = 0; from < last; from += WINDOW) {
      BitSet vanished = seen(earlierRun, from);
      vanished.andNot(seen(laterRun, from));
      total += vanished.cardinality();
      long start = from;
      vanished.stream().limit(limit - first.size()).forEach(place -> first.add(start + place));
    }
    return new Counted<>(total, urls(first));
  }

  private BitSet seen(long runId, long from) {
    BitSet seen = new BitSet(WINDOW + 1);
    reading.scan(
        reading
            .query(
                """
                select o.url_id from store.observation o
                where o.run_id = :run and o.url_id > :from and o.url_id <= :to
                """)
            .bind("run", runId)
            .bind("from", from)
            .bind("to", from + WINDOW),
        row -> seen.set(Math.toIntExact(row.getLong("url_id") - from)));
    return seen;
  }

  private List<String> urls(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : reading.values(
            String.class,
            reading
                .query("select url from store.url where url_id in (<ids>) order by url")
                .bindList("ids", ids));
  }
}
