package org.stayindexed.storage;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.storage.view.Counted;
import org.stayindexed.storage.view.PageRow;
import org.stayindexed.storage.view.RunPages;
import org.stayindexed.storage.view.RunPages.ReasonPages;
import org.stayindexed.storage.view.SiteRows.Directory;
import org.stayindexed.storage.view.SiteRows.Slow;
import org.stayindexed.storage.view.StatusCount;

/**
 * Looks at all URLs of a run once, whatever is asked of them: of a million, each query that groups
 * or orders them takes seconds. Only the rows that are shown are then read with their texts.
 */
final class RunPass {
  private static final long WINDOW = 20_000;

  private static final Comparator<StatusCount> BY_STATUS =
      comparing(StatusCount::status, nullsLast(Comparator.<Integer>naturalOrder()))
          .thenComparing(
              count -> count.failure() == null ? null : count.failure().name(),
              nullsFirst(Comparator.<String>naturalOrder()))
          .thenComparing(StatusCount::bodyCode, nullsFirst(Comparator.<Integer>naturalOrder()));

  private final Reading reading;
  private final long runId;
  private final int limit;

  RunPass(Reading reading, long runId, int limit) {
    this.reading = reading;
    this.runId = runId;
    this.limit = limit;
  }

  RunPages read() {
    RunTally tally = new RunTally(limit);
    long last = reading.lastUrl();
    for (long from = 0; from < last; from += WINDOW) {
      add(from, tally);
    }
    return new RunPages(statuses(tally), reasons(tally), directories(tally), slowest(tally));
  }

  private void add(long from, RunTally tally) {
    reading.scan(
        reading
            .query(
                """
                select o.url_id, o.depth, o.first_byte_ms, v.status, v.failure, v.body_code,
                  v.verdict, v.reason, u.url
                from store.observation o
                join store.page_version v on v.version_id = o.version_id
                join store.url u on u.url_id = o.url_id
                where o.run_id = :run and o.url_id > :from and o.url_id <= :to
                """)
            .bind("run", runId)
            .bind("from", from)
            .bind("to", from + WINDOW),
        tally::add);
  }

  private static List<StatusCount> statuses(RunTally tally) {
    List<StatusCount> counts = new ArrayList<>();
    tally
        .answers()
        .forEach(
            (answer, count) ->
                counts.add(
                    new StatusCount(
                        answer.status(),
                        failure(answer.failure()),
                        answer.bodyCode(),
                        count.urls())));
    counts.sort(BY_STATUS);
    return counts;
  }

  private static @Nullable FailureClass failure(@Nullable String name) {
    return name == null ? null : FailureClass.valueOf(name);
  }

  private List<ReasonPages> reasons(RunTally tally) {
    List<ReasonPages> reasons = new ArrayList<>();
    tally
        .reasons()
        .forEach(
            (reason, pages) ->
                reasons.add(
                    new ReasonPages(
                        IndexReason.valueOf(reason),
                        new Counted<>(
                            pages.total(),
                            rows(pages.rows().stream().map(RunTally.Near::urlId).toList())))));
    reasons.sort(
        Comparator.comparingLong((ReasonPages reason) -> reason.pages().total())
            .reversed()
            .thenComparing(reason -> reason.reason().name()));
    return reasons;
  }

  /** A page with the number that it is found by. */
  record Numbered(
      long urlId,
      String url,
      @Nullable Integer status,
      @Nullable String failure,
      @Nullable String evidence,
      @Nullable String redirectTo,
      @Nullable String foundOn,
      int depth,
      @Nullable Long firstByteMs,
      @Nullable Long totalMs,
      @Nullable Long bodyBytes) {

    PageRow page() {
      return new PageRow(url, status, failure, evidence, redirectTo, foundOn, depth);
    }

    Slow slow() {
      return new Slow(url, status, firstByteMs == null ? 0 : firstByteMs, totalMs, bodyBytes);
    }
  }

  private List<PageRow> rows(List<Long> ids) {
    return numbered(ids).stream().map(Numbered::page).toList();
  }

  private Counted<Slow> slowest(RunTally tally) {
    List<Long> ids = tally.slowest().rows().stream().map(RunTally.Timed::urlId).toList();
    return new Counted<>(
        tally.slowest().total(), numbered(ids).stream().map(Numbered::slow).toList());
  }

  /** The rows of those numbers, in the same order. */
  private List<Numbered> numbered(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Numbered> rows = new HashMap<>();
    reading
        .list(
            Numbered.class,
            reading
                .query(
                    """
                    select u.url_id, u.url, v.status, v.failure, v.evidence, t.url as redirect_to,
                      page.url as found_on, o.depth, o.first_byte_ms, o.total_ms, o.body_bytes
                    from store.url u
                    left join store.observation o on o.run_id = :run and o.url_id = u.url_id
                    left join store.page_version v on v.version_id = o.version_id
                    left join store.url t on t.url_id = v.redirect_to
                    left join store.url page on page.url_id = o.found_on
                    where u.url_id in (<ids>)
                    """)
                .bind("run", runId)
                .bindList("ids", ids))
        .forEach(row -> rows.put(row.urlId(), row));
    return ids.stream().map(rows::get).toList();
  }

  private List<Directory> directories(RunTally tally) {
    TopRows<Directory> largest =
        new TopRows<>(
            Comparator.comparingLong(Directory::pages).reversed().thenComparing(Directory::path),
            limit);
    tally
        .directories()
        .forEach(
            (path, pages) ->
                largest.add(
                    new Directory(path, pages.all(), pages.eligible(), pages.notEligible())));
    return largest.rows();
  }
}
