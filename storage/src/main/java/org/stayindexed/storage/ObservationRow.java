package org.stayindexed.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.Looks;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.url.PageUrl;

/**
 * An observation as it is stored, made on the thread that observed. Null stands for NULL.
 *
 * @param wireStatus the status that came, where it is not the one that counts
 */
record ObservationRow(
    PageUrl url,
    Instant observedAt,
    Discovery discovery,
    @Nullable Integer firstByteMillis,
    @Nullable Integer totalMillis,
    @Nullable Long bodyBytes,
    @Nullable Long wireBytes,
    @Nullable Integer wireStatus,
    @Nullable PageHttp http,
    int unusableLinks,
    @Nullable HreflangSet hreflang,
    @Nullable TextRow text,
    Looks looks,
    PageVersion version,
    long versionHash)
    implements FactRow {

  private static final int NOT_MODIFIED = 304;

  private static boolean isConfirmed(Answered answer) {
    return answer.body().end() == BodyFacts.End.CONFIRMED;
  }

  @Override
  public void addTo(BatchWriter writer) throws SQLException {
    writer.add(this);
  }

  static ObservationRow of(PageObservation observation) {
    PageVersion version = PageVersion.of(observation);
    Optional<Answered> answer = observation.outcome().flatMap(FetchOutcome::answer);
    Optional<Timings> timings = observation.outcome().map(FetchOutcome::timings);
    return new ObservationRow(
        observation.url(),
        observation.observedAt(),
        observation.discovery(),
        answer.map(a -> (int) a.timings().firstByte().toMillis()).orElse(null),
        timings.map(t -> (int) t.total().toMillis()).orElse(null),
        answer.map(a -> a.body().bytes()).orElse(null),
        answer.map(a -> a.transport().bytes()).orElse(null),
        answer.filter(ObservationRow::isConfirmed).map(a -> NOT_MODIFIED).orElse(null),
        answer.map(PageHttp::of).orElse(null),
        observation.facts().unusableLinks(),
        HreflangSet.of(observation.facts().hreflang()),
        TextRow.of(observation),
        observation.looks(),
        version,
        version.hash());
  }
}
