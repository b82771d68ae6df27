package org.stayindexed.storage;

import java.sql.Connection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.stayindexed.storage.view.DiffKind;
import org.stayindexed.storage.view.DiffRow;
import org.stayindexed.storage.view.RunDiff;
import org.stayindexed.storage.view.RunSummary;

/** Compares any two runs of a site. Belongs to one thread at a time. */
public final class RunDiffReader {
  /** Only other versions are looked at; a version may have come back, so their content decides. */
  private static final String SEEN_BY_BOTH =
      """
       from store.observation a
      join store.observation b on b.run_id = :later and b.url_id = a.url_id
      join store.page_version o on o.version_id = a.version_id
      join store.page_version n on n.version_id = b.version_id
      join store.url u on u.url_id = a.url_id
      left join store.url ot on ot.url_id = o.redirect_to
      left join store.url nt on nt.url_id = n.redirect_to
      left join store.url oc on oc.url_id = o.canonical
      left join store.url nc on nc.url_id = n.canonical
      where a.run_id = :earlier and a.version_id <> b.version_id
      """;

  private static final String SEEN_BY_ONE =
      """
       from store.observation b
      join store.page_version n on n.version_id = b.version_id
      join store.url u on u.url_id = b.url_id
      join store.page_state s on s.url_id = b.url_id
      where b.run_id = :in and not exists (
        select 1 from store.observation a where a.run_id = :notIn and a.url_id = b.url_id)
      """;

  private final Reading reading;

  RunDiffReader(DatabaseDirectory directory, Connection connection) {
    this.reading = new Reading(directory, connection, "the difference of two runs");
  }

  /** A condition on the versions {@code o} and {@code n}, and what is shown of each. */
  private record Shown(String condition, String before, String after) {
    /** What a page says itself; an error page and no answer say nothing of it. */
    static Shown said(String name, String old, String now) {
      Shown column = column(name, old, now);
      return new Shown(column.condition + " and o.status = 200 and n.status = 200", old, now);
    }

    static Shown column(String name, String old, String now) {
      return new Shown("o." + name + " is distinct from n." + name, old, now);
    }
  }

  private static Shown shown(DiffKind kind) {
    String reasons = "nullif(concat_ws(', ', %1$s.reason, %1$s.evidence), '')";
    String before = reasons.formatted("o");
    String after = reasons.formatted("n");
    return switch (kind) {
      case LOST ->
          new Shown("o.verdict = 'ELIGIBLE' and n.verdict = 'NOT_ELIGIBLE'", before, after);
      case GAINED -> new Shown("o.verdict <> 'ELIGIBLE' and n.verdict = 'ELIGIBLE'", before, after);
      case REASON ->
          new Shown(
              "n.verdict <> 'ELIGIBLE' and o.reason is distinct from n.reason"
                  + " and not (o.verdict = 'ELIGIBLE' and n.verdict = 'NOT_ELIGIBLE')",
              before,
              after);
      case STATUS ->
          new Shown(
              "(o.status is distinct from n.status or o.failure is distinct from n.failure)",
              "concat_ws(' ', o.status, o.failure)",
              "concat_ws(' ', n.status, n.failure)");
      case REDIRECT -> Shown.column("redirect_to", "ot.url", "nt.url");
      case CANONICAL -> Shown.said("canonical", "oc.url", "nc.url");
      case TITLE -> Shown.said("title", "o.title", "n.title");
      case DIRECTIVES -> Shown.said("directives", "o.directives", "n.directives");
      case NEW, GONE -> throw new IllegalArgumentException(kind + " is seen by one run only");
    };
  }

  /** How many URLs differ, by kind. */
  public RunDiff diff(RunSummary earlier, RunSummary later) {
    Map<DiffKind, Long> counts = new EnumMap<>(DiffKind.class);
    for (DiffKind kind : DiffKind.values()) {
      counts.put(kind, count(kind, earlier, later));
    }
    long missing = countOne(missing(earlier, later));
    counts.put(DiffKind.GONE, later.complete() ? missing : 0);
    return new RunDiff(earlier, later, counts, later.complete() ? 0 : missing);
  }

  private long count(DiffKind kind, RunSummary earlier, RunSummary later) {
    return switch (kind) {
      case NEW -> countOne(fresh("select count(*) ", "", earlier, later));
      case GONE -> 0;
      default ->
          countOne(
              both(
                  "select count(*) " + SEEN_BY_BOTH + " and " + shown(kind).condition(),
                  earlier,
                  later));
    };
  }

  private long countOne(Query query) {
    return reading.values(Long.class, query).get(0);
  }

  /** URLs that differ in one way, by URL. */
  public List<DiffRow> rows(DiffKind kind, RunDiff diff, int limit) {
    if (diff.count(kind) == 0) {
      return List.of();
    }
    String answer = "concat_ws(' ', n.status, n.failure)";
    Query query =
        switch (kind) {
          case NEW ->
              fresh(
                  "select u.url, cast(null as varchar) as before, " + answer + " as after ",
                  " order by u.url limit :limit",
                  diff.earlier(),
                  diff.later());
          case GONE ->
              one(
                  "select u.url, "
                      + answer
                      + " as before, cast(null as varchar) as after "
                      + SEEN_BY_ONE
                      + " order by u.url limit :limit",
                  diff.earlier(),
                  diff.later());
          default -> both(differing(shown(kind)), diff.earlier(), diff.later());
        };
    return reading.list(DiffRow.class, query.bind("limit", limit));
  }

  private static String differing(Shown shown) {
    return "select u.url, "
        + shown.before()
        + " as before, "
        + shown.after()
        + " as after "
        + SEEN_BY_BOTH
        + " and "
        + shown.condition()
        + " order by u.url limit :limit";
  }

  /** What a run that did not look at everything has not seen may be old all the same. */
  private Query fresh(String select, String order, RunSummary earlier, RunSummary later) {
    String condition = earlier.complete() ? "" : " and s.first_run > " + earlier.runId();
    return one(select + SEEN_BY_ONE + condition + order, later, earlier);
  }

  private Query missing(RunSummary earlier, RunSummary later) {
    return one("select count(*) " + SEEN_BY_ONE, earlier, later);
  }

  private Query one(String sql, RunSummary in, RunSummary notIn) {
    return reading.query(sql).bind("in", in.runId()).bind("notIn", notIn.runId());
  }

  private Query both(String sql, RunSummary earlier, RunSummary later) {
    return reading.query(sql).bind("earlier", earlier.runId()).bind("later", later.runId());
  }
}
