package org.stayindexed.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the facts of one run, one transaction a batch. Writing the same observation twice changes
 * nothing. Belongs to one thread, which must never be interrupted: H2 says that this can damage its
 * file.
 */
final class BatchWriter implements AutoCloseable {
  private final Connection connection;
  private final CommitGate gate;
  private final long runId;
  private final KnownUrls urls;
  private final PageVersions versions;
  private final PageStates states;
  private final HreflangSets hreflang;
  private final PageTexts texts;
  private final PageHttpRows http;
  private final FoundUrls found;
  private final FoundKindRows kinds;
  private final PageContents contents;
  private final RobotsReadings robots;
  private final RobotsAccesses accesses;
  private final SkippedUrlRows skipped;
  private final ExternalLinkRows external;
  private final ResourceRows resources;
  private final SiteProbeRows probes;
  private final CertificateRows certificates;
  private final Sitemaps sitemaps;
  private final PreparedStatement observation;

  BatchWriter(Connection connection, CommitGate gate, long runId) throws SQLException {
    this.connection = connection;
    this.gate = gate;
    this.runId = runId;
    connection.setAutoCommit(false);
    this.urls = KnownUrls.load(connection);
    this.versions = new PageVersions(connection, urls);
    this.states = new PageStates(connection);
    this.hreflang = new HreflangSets(connection, urls);
    this.texts = new PageTexts(connection, runId);
    this.http = new PageHttpRows(connection, runId);
    this.found = new FoundUrls(connection, runId, urls);
    this.kinds = new FoundKindRows(connection, runId, urls);
    this.contents = new PageContents(connection, urls);
    this.robots = new RobotsReadings(connection, runId);
    this.accesses = new RobotsAccesses(connection);
    this.skipped = new SkippedUrlRows(connection, runId, urls);
    this.external = new ExternalLinkRows(connection, runId, urls);
    this.resources = new ResourceRows(connection, runId, urls, http);
    this.probes = new SiteProbeRows(connection, runId);
    this.certificates = new CertificateRows(connection, runId);
    this.sitemaps = new Sitemaps(connection, runId, urls, hreflang);
    this.observation =
        connection.prepareStatement(
            """
            merge into store.observation
              (run_id, url_id, version_id, observed_at, depth, hops, found_on, first_byte_ms,
               total_ms, body_bytes, unusable_links, wire_bytes, looks, first_look,
               wire_status, found_by)
            key (run_id, url_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  /** Stores a batch; when this returns, it is safe against the end of the process. */
  void write(List<FactRow> rows) throws SQLException, IOException {
    gate.<SQLException>exclusively(
        () -> {
          for (FactRow row : rows) {
            row.addTo(this);
          }
          urls.writeNew();
          found.write();
          contents.write();
          skipped.write();
          external.write();
          resources.write();
          probes.write();
          versions.write();
          hreflang.write();
          texts.write();
          states.write();
          http.write();
          observation.executeBatch();
          kinds.write();
          connection.commit();
        });
  }

  FoundUrls found() {
    return found;
  }

  FoundKindRows kinds() {
    return kinds;
  }

  PageContents contents() {
    return contents;
  }

  /** The URLs that are known to this run. */
  KnownUrls urls() {
    return urls;
  }

  RobotsReadings robots() {
    return robots;
  }

  SkippedUrlRows skipped() {
    return skipped;
  }

  ExternalLinkRows external() {
    return external;
  }

  ResourceRows resources() {
    return resources;
  }

  SiteProbeRows probes() {
    return probes;
  }

  CertificateRows certificates() {
    return certificates;
  }

  Sitemaps sitemaps() {
    return sitemaps;
  }

  void add(ObservationRow row) throws SQLException {
    long urlId = urls.idOf(row.url());
    PageStates.@Nullable State before = states.find(urlId);
    long accessId = accesses.idOf(row.url().origin(), row.version().robots());
    PageStates.State now = stateWithVersion(row, urlId, accessId, before);
    states.add(
        urlId,
        now.after(row.version().verdict(), runId).withText(text(row.text(), urlId, before)),
        runId,
        row.observedAt(),
        hreflang.idOf(row.hreflang()));
    addObservation(row, urlId, now.versionId());
    addHttp(row.http(), urlId, before == null);
  }

  private PageStates.@Nullable Text text(
      @Nullable TextRow row, long urlId, PageStates.@Nullable State state) throws SQLException {
    PageStates.Text before = state == null ? null : state.text();
    if (row == null || (before != null && before.hash() == row.hash())) {
      return before;
    }
    long since = texts.add(urlId, row, before == null ? null : before.run());
    return new PageStates.Text(since, row.hash());
  }

  private void addHttp(@Nullable PageHttp row, long urlId, boolean newUrl) throws SQLException {
    if (row == null) {
      return;
    }
    if (newUrl) {
      http.add(urlId, row);
    } else {
      http.addIfChanged(urlId, row);
    }
  }

  private PageStates.State stateWithVersion(
      ObservationRow row, long urlId, long accessId, PageStates.@Nullable State before)
      throws SQLException {
    if (before == null) {
      long versionId = versions.add(urlId, runId, null, row.version(), accessId);
      return PageStates.State.first(versionId, row.versionHash(), runId, row.observedAt());
    }
    if (before.versionHash() == row.versionHash()) {
      return before;
    }
    long versionId = versions.add(urlId, runId, before.versionId(), row.version(), accessId);
    return before.withVersion(versionId, row.versionHash());
  }

  private void addObservation(ObservationRow row, long urlId, long versionId) throws SQLException {
    Long foundOn = urls.idOf(row.discovery().foundOn());
    observation.setLong(1, runId);
    observation.setLong(2, urlId);
    observation.setLong(3, versionId);
    observation.setObject(4, row.observedAt().atOffset(ZoneOffset.UTC));
    observation.setInt(5, row.discovery().depth());
    observation.setInt(6, row.discovery().hops());
    observation.setObject(7, foundOn, Types.BIGINT);
    observation.setObject(8, row.firstByteMillis(), Types.INTEGER);
    observation.setObject(9, row.totalMillis(), Types.INTEGER);
    observation.setObject(10, row.bodyBytes(), Types.BIGINT);
    observation.setInt(11, row.unusableLinks());
    observation.setObject(12, row.wireBytes(), Types.BIGINT);
    observation.setInt(13, row.looks().count());
    observation.setString(14, row.looks().first().isEmpty() ? null : row.looks().first());
    observation.setObject(15, row.wireStatus(), Types.SMALLINT);
    observation.setString(16, row.discovery().kind().name());
    observation.addBatch();
  }

  @Override
  public void close() throws SQLException {
    observation.close();
    certificates.close();
    accesses.close();
    external.close();
    resources.close();
    probes.close();
    skipped.close();
    contents.close();
    kinds.close();
    found.close();
    http.close();
    texts.close();
    hreflang.close();
    sitemaps.close();
    states.close();
    versions.close();
    urls.close();
    connection.close();
  }
}
