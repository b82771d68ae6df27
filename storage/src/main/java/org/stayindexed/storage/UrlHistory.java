package org.stayindexed.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.storage.view.UrlDossier.Change;
import org.stayindexed.storage.view.UrlDossier.Point;

/** What became of one URL from run to run. */
final class UrlHistory {
  private static final int RUNS = 30;
  private static final int CHANGED_VERSIONS = 30;

  private final Reading reading;
  private final long urlId;

  UrlHistory(Reading reading, long urlId) {
    this.reading = reading;
    this.urlId = urlId;
  }

  /**
   * One version of it.
   *
   * @param runAt when the run began that saw it first
   */
  record Version(
      long versionId,
      @Nullable Long previousVersionId,
      long sinceRun,
      Instant runAt,
      @Nullable String status,
      @Nullable String failure,
      @Nullable String verdict,
      @Nullable String reason,
      @Nullable String redirectTo,
      @Nullable String canonical,
      @Nullable String title,
      @Nullable String directives,
      @Nullable String robotsForbiddenTo) {}

  /** The last runs of its site, the oldest first, whether they saw it or not. */
  List<Point> points() {
    return points(Long.MAX_VALUE);
  }

  /** The same up to one of them. */
  List<Point> points(long lastRun) {
    List<Point> points =
        reading.list(
            Point.class,
            reading
                .query(
                    """
                    select r.run_id, r.started_at, r.state, v.verdict, v.reason
                    from (
                      select n.run_id, n.started_at, n.state from store.run n
                      where n.site_id = (
                        select l.site_id from store.page_state s
                        join store.run l on l.run_id = s.last_run where s.url_id = :id)
                        and n.run_id <= :last
                      order by n.run_id desc limit :runs) r
                    left join store.observation o on o.run_id = r.run_id and o.url_id = :id
                    left join store.page_version v on v.version_id = o.version_id
                    order by r.run_id desc
                    """)
                .bind("id", urlId)
                .bind("last", lastRun)
                .bind("runs", RUNS));
    List<Point> oldestFirst = new ArrayList<>(points);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  /** What changed, the latest first, from the chain of its versions. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    Optional<Version> later = current();
    for (int i = 0; i < CHANGED_VERSIONS && later.isPresent(); i++) {
      Version after = later.get();
      later = Optional.ofNullable(after.previousVersionId()).flatMap(this::version);
      later.ifPresent(before -> addChanges(before, after, changes));
    }
    return changes;
  }

  private Optional<Version> current() {
    return reading
        .values(
            Long.class,
            reading
                .query("select version_id from store.page_state where url_id = :id")
                .bind("id", urlId))
        .stream()
        .findFirst()
        .flatMap(this::version);
  }

  private Optional<Version> version(long versionId) {
    return reading
        .list(
            Version.class,
            reading
                .query(
                    """
                    select v.version_id, v.previous_version_id, v.since_run, r.started_at as run_at,
                      v.status, v.failure, v.verdict, v.reason, t.url as redirect_to,
                      c.url as canonical, v.title, v.directives,
                      a.forbidden_to as robots_forbidden_to
                    from store.page_version v
                    join store.run r on r.run_id = v.since_run
                    left join store.url t on t.url_id = v.redirect_to
                    left join store.url c on c.url_id = v.canonical
                    left join store.robots_access a on a.access_id = v.robots_access_id
                    where v.version_id = :id
                    """)
                .bind("id", versionId))
        .stream()
        .findFirst();
  }

  private static void addChanges(Version before, Version after, List<Change> changes) {
    new Comparison(after, changes)
        .add("verdict", before.verdict(), after.verdict())
        .add("reason", before.reason(), after.reason())
        .add("status", before.status(), after.status())
        .add("failure", before.failure(), after.failure())
        .add("redirect", before.redirectTo(), after.redirectTo())
        .add("canonical", before.canonical(), after.canonical())
        .add("title", before.title(), after.title())
        .add("directives", before.directives(), after.directives())
        .add("robots.txt forbids", before.robotsForbiddenTo(), after.robotsForbiddenTo());
  }

  /** Collects what differs between two versions. */
  private record Comparison(Version after, List<Change> changes) {
    Comparison add(String what, @Nullable String old, @Nullable String now) {
      if (!Objects.equals(old, now)) {
        changes.add(new Change(after.sinceRun(), after.runAt(), what, old, now));
      }
      return this;
    }
  }
}
