package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.index.IndexReason;
import org.stayindexed.model.risk.Incident;
import org.stayindexed.model.risk.Incident.Toll;
import org.stayindexed.model.risk.Risk;
import org.stayindexed.model.risk.RiskClock;

/** Reads and writes failures of whole sites. */
final class Incidents {
  private final Connection connection;
  private final long siteId;

  Incidents(Connection connection, long siteId) {
    this.connection = connection;
    this.siteId = siteId;
  }

  /** A failure that goes on. */
  record Open(long incidentId, Incident kind, Instant since, long sinceRun) {}

  Optional<Open> open() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select incident_id, kind, since, since_run from store.incident
            where site_id = ? and ended_at is null
            """)) {
      select.setLong(1, siteId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Open(
                    row.getLong(1),
                    Incident.valueOf(row.getString(2)),
                    row.getObject(3, Instant.class),
                    row.getLong(4)))
            : Optional.empty();
      }
    }
  }

  /**
   * What a run found out about the site.
   *
   * @param failure the failure of the whole site that it met
   * @param firstFailure when it met the first page that failed so
   * @param open the failure that went on when it began
   */
  record Finding(
      long runId,
      Toll toll,
      Optional<SiteFailure> failure,
      Instant firstFailure,
      Optional<Open> open) {
    Optional<Incident> kind() {
      return failure.map(SiteFailure::kind);
    }
  }

  /** Looks at the pages of a run that were eligible before it. */
  Finding judge(long runId) throws SQLException {
    Optional<Open> open = open();
    Tally tally = new Tally();
    countReasons(runId, tally);
    countCommonText(runId, open.map(Open::sinceRun).orElse(runId), tally);
    Toll toll = tally.toll();
    return new Finding(
        runId,
        toll,
        Incident.of(toll).map(kind -> new SiteFailure(kind, tally.text)),
        tally.firstFailure(toll),
        open);
  }

  /** How many pages failed in one way, and when the first of them did. */
  private record Failed(long pages, Instant first) {
    Failed plus(Failed other) {
      return new Failed(pages + other.pages, first.isBefore(other.first) ? first : other.first);
    }
  }

  /** What is counted of a run. */
  private static final class Tally {
    private final Map<Incident, Failed> failures = new EnumMap<>(Incident.class);
    private long asked;
    private @Nullable Long text;

    void add(Incident kind, long pages, Instant first) {
      failures.merge(kind, new Failed(pages, first), Failed::plus);
    }

    /** Of the pages that count. */
    Instant firstFailure(Toll toll) {
      return failures.entrySet().stream()
          .filter(kind -> kind.getKey() != Incident.SITE_CONTENT_LOST || toll.contentLost() > 0)
          .map(kind -> kind.getValue().first())
          .min(Comparator.naturalOrder())
          .orElse(Instant.MAX);
    }

    Toll toll() {
      return new Toll(
          asked,
          pages(Incident.SITE_ERRORS),
          pages(Incident.SITE_UNREACHABLE),
          pages(Incident.ROBOTS_UNREACHABLE),
          pages(Incident.SITE_CONTENT_LOST));
    }

    private long pages(Incident kind) {
      Failed failed = failures.get(kind);
      return failed == null ? 0 : failed.pages();
    }
  }

  private void countReasons(long runId, Tally tally) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select v.reason, count(*), min(s.last_seen)
            from store.page_state s
            join store.page_version v on v.version_id = s.version_id
            where s.last_run = ? and s.first_run < ? and s.last_eligible_run is not null
            group by v.reason
            """)) {
      select.setLong(1, runId);
      select.setLong(2, runId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          tally.asked += rows.getLong(2);
          Optional<Incident> kind =
              Optional.ofNullable(rows.getString(1))
                  .map(IndexReason::valueOf)
                  .flatMap(Incident::suggestedBy);
          if (kind.isPresent()) {
            tally.add(kind.get(), rows.getLong(2), rows.getObject(3, Instant.class));
          }
        }
      }
    }
  }

  /** The text that took the place of others on most pages since that run. */
  private void countCommonText(long runId, long sinceRun, Tally tally) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select now.fingerprint, count(*), min(s.last_seen)
            from store.page_state s
            join store.page_version v on v.version_id = s.version_id
            join store.page_text now on now.url_id = s.url_id and now.since_run = s.text_run
            where s.last_run = ? and s.first_run < ? and s.last_eligible_run is not null
              and v.verdict = 'ELIGIBLE' and s.text_run >= ? and now.words > 0
              and now.fingerprint <> (
                select t.fingerprint from store.page_text t
                where t.url_id = s.url_id and t.since_run < ?
                order by t.since_run desc limit 1)
            group by now.fingerprint
            order by count(*) desc, now.fingerprint
            limit 1
            """)) {
      select.setLong(1, runId);
      select.setLong(2, runId);
      select.setLong(3, sinceRun);
      select.setLong(4, sinceRun);
      try (ResultSet row = select.executeQuery()) {
        if (row.next()) {
          tally.text = row.getLong(1);
          tally.add(Incident.SITE_CONTENT_LOST, row.getLong(2), row.getObject(3, Instant.class));
        }
      }
    }
  }

  /** Begins, goes on with or ends the failure, as the run found. */
  void write(Finding finding, RiskClock clock, Instant now) throws SQLException {
    if (finding.kind().isEmpty()) {
      if (finding.open().isPresent() && finding.toll().asked() > 0) {
        end(finding.open().get(), finding.runId(), now);
      }
    } else if (finding.open().isEmpty()) {
      begin(finding, clock);
    } else {
      goOn(finding, finding.open().get(), clock);
    }
  }

  /** A failure that goes on, judged anew after an access log was read. */
  void review(Open open, RiskClock clock) throws SQLException {
    Risk risk = risk(clock, open.kind(), open.since());
    try (PreparedStatement update =
        connection.prepareStatement(
            "update store.incident set high_at = ?, dropped_at = ? where incident_id = ?")) {
      update.setObject(1, SqlTime.of(risk.highAt()));
      update.setObject(2, SqlTime.of(risk.droppedAt()));
      update.setLong(3, open.incidentId());
      update.executeUpdate();
    }
  }

  private Risk risk(RiskClock clock, Incident kind, Instant since) throws SQLException {
    try (BotVisits visits = new BotVisits(connection)) {
      boolean served = new GooglebotAnswers(connection, visits, siteId).servedDuring(kind);
      return clock.ofSite(kind, since, served);
    }
  }

  private void begin(Finding finding, RiskClock clock) throws SQLException {
    Risk risk = risk(clock, finding.kind().orElseThrow(), finding.firstFailure());
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into store.incident
              (kind, last_run, failed, asked, high_at, dropped_at, site_id, since, since_run)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      bind(insert, finding, risk);
      insert.setLong(7, siteId);
      insert.setObject(8, risk.since().atOffset(ZoneOffset.UTC));
      insert.setLong(9, finding.runId());
      insert.executeUpdate();
    }
  }

  /** The failure was met again; its kind may have changed, its beginning has not. */
  private void goOn(Finding finding, Open open, RiskClock clock) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update store.incident
            set kind = ?, last_run = ?, failed = ?, asked = ?, high_at = ?, dropped_at = ?
            where incident_id = ?
            """)) {
      bind(update, finding, risk(clock, finding.kind().orElseThrow(), open.since()));
      update.setLong(7, open.incidentId());
      update.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Finding finding, Risk risk)
      throws SQLException {
    statement.setString(1, finding.kind().orElseThrow().name());
    statement.setLong(2, finding.runId());
    statement.setLong(3, finding.toll().failed());
    statement.setLong(4, finding.toll().asked());
    statement.setObject(5, SqlTime.of(risk.highAt()));
    statement.setObject(6, SqlTime.of(risk.droppedAt()));
  }

  private void end(Open open, long runId, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update store.incident set ended_at = ?, ended_run = ? where incident_id = ?")) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setLong(2, runId);
      update.setLong(3, open.incidentId());
      update.executeUpdate();
    }
  }
}
