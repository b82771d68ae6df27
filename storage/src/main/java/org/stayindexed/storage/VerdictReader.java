package org.stayindexed.storage;

import java.sql.Connection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.robots.RobotsDecision.Access;
import org.stayindexed.storage.view.UrlDossier.RobotsRow;
import org.stayindexed.storage.view.VerdictRow;

/** Reads what the verdicts on all pages of a site rest on. Belongs to one thread at a time. */
public final class VerdictReader {
  private final Reading reading;
  private final Map<Long, Map<String, RobotsDecision>> decisions = new HashMap<>();

  VerdictReader(DatabaseDirectory directory, Connection connection) {
    this.reading = new Reading(directory, connection, "the verdicts of a site");
  }

  /** Hands over every page of a site, as it was seen last. */
  public void each(String site, Consumer<VerdictRow> consumer) {
    reading.each(
        VerdictRow.class,
        reading
            .query(
                """
                select u.url, v.status, v.verdict, v.reason, v.evidence, v.other_reasons,
                  v.directives, target.url as redirect_to, v.robots_access_id
                from store.page_state s
                join store.run r on r.run_id = s.last_run
                join store.site t on t.site_id = r.site_id
                join store.url u on u.url_id = s.url_id
                join store.page_version v on v.version_id = s.version_id
                left join store.url target on target.url_id = v.redirect_to
                where t.host = :site
                """)
            .bind("site", site),
        consumer);
  }

  /** What robots.txt says of a page to each crawler, us among them; pages share few of these. */
  public Map<String, RobotsDecision> decisions(@Nullable Long accessId) {
    return accessId == null ? Map.of() : decisions.computeIfAbsent(accessId, this::read);
  }

  private Map<String, RobotsDecision> read(long accessId) {
    Map<String, RobotsDecision> byAgent = new LinkedHashMap<>();
    reading
        .list(
            RobotsRow.class,
            reading
                .query(
                    """
                    select agent, access, evidence from store.robots_decision
                    where access_id = :id order by position
                    """)
                .bind("id", accessId))
        .forEach(row -> byAgent.put(row.agent(), decision(row)));
    return byAgent;
  }

  private static RobotsDecision decision(RobotsRow row) {
    return new RobotsDecision(
        Access.valueOf(row.access()), row.evidence() == null ? "" : row.evidence());
  }
}
