package org.stayindexed.storage;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.stayindexed.model.page.RelatedLink.Place;
import org.stayindexed.storage.view.HreflangLink;
import org.stayindexed.storage.view.HreflangPage;

/**
 * Tells what pages name as themselves in other languages. Few pages are in memory at a time,
 * however large the site. Belongs to one thread at a time.
 */
public final class HreflangReader {
  /** So many URL numbers are looked at together. */
  private static final long WINDOW = 4_096;

  private static final String LAST_URL =
      "select coalesce(max(url_id), 0) from store.page_state where hreflang_set is not null";

  private final Reading reading;

  HreflangReader(DatabaseDirectory directory, Connection connection) {
    this.reading = new Reading(directory, connection, "the languages of pages");
  }

  /** A row, one for each link. */
  record Row(String url, String language, String target, Place place) {}

  /** Gives each page of a run that names any, in the order in which its URLs were met first. */
  public void forEachPage(long runId, Consumer<HreflangPage> each) {
    long last = reading.values(Long.class, reading.query(LAST_URL)).get(0);
    for (long from = 0; from < last; from += WINDOW) {
      give(rows(runId, from), each);
    }
  }

  /** What one page of a run names, by its URL; no link if it names nothing. */
  public HreflangPage page(long runId, String url) {
    List<Row> rows =
        reading.list(
            Row.class,
            reading
                .query(
                    """
                    select url, language, target, place from hreflang
                    where run_id = :run and url = :url
                    order by language, target, place
                    """)
                .bind("run", runId)
                .bind("url", url));
    return page(url, rows);
  }

  private List<Row> rows(long runId, long from) {
    return reading.list(
        Row.class,
        reading
            .query(
                """
                select u.url, h.language, target.url as target, h.place
                from store.page_state s
                join store.hreflang h on h.set_id = s.hreflang_set
                join store.url u on u.url_id = s.url_id
                join store.url target on target.url_id = h.target_id
                where s.last_run = :run and s.url_id > :from and s.url_id <= :to
                order by s.url_id, h.position
                """)
            .bind("run", runId)
            .bind("from", from)
            .bind("to", from + WINDOW));
  }

  private static void give(List<Row> rows, Consumer<HreflangPage> each) {
    List<Row> together = new ArrayList<>();
    for (Row row : rows) {
      if (!together.isEmpty() && !together.get(0).url().equals(row.url())) {
        each.accept(page(together.get(0).url(), together));
        together.clear();
      }
      together.add(row);
    }
    if (!together.isEmpty()) {
      each.accept(page(together.get(0).url(), together));
    }
  }

  private static HreflangPage page(String url, List<Row> rows) {
    return new HreflangPage(
        url,
        rows.stream()
            .map(row -> new HreflangLink(row.language(), row.target(), row.place()))
            .toList());
  }
}
