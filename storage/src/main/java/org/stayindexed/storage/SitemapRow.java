package org.stayindexed.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.fetch.FailureClass;
import org.stayindexed.model.fetch.FetchOutcome;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.run.SitemapRead;
import org.stayindexed.model.run.SitemapSource;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.sitemap.SitemapFault;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.url.PageUrl;

/** A reading of a sitemap as it is stored. Null stands for NULL. */
record SitemapRow(
    PageUrl url,
    Instant readAt,
    SitemapSource namedBy,
    @Nullable PageUrl namedIn,
    @Nullable Integer status,
    @Nullable String failure,
    @Nullable Long bodyBytes,
    @Nullable Long contentHash,
    SitemapContent content)
    implements FactRow {

  private static final Set<SitemapFault> REST_MISSING = Set.of(SitemapFault.TRUNCATED);

  static SitemapRow of(SitemapRead read) {
    Optional<Answered> answer = read.outcome().flatMap(FetchOutcome::answer);
    OptionalInt status = read.outcome().map(FetchOutcome::status).orElse(OptionalInt.empty());
    return new SitemapRow(
        read.url(),
        read.readAt(),
        read.source(),
        read.discovery().foundOn().orElse(null),
        status.isPresent() ? status.getAsInt() : null,
        read.outcome().flatMap(FetchOutcome::failure).map(FailureClass::name).orElse(null),
        answer.map(a -> a.body().bytes()).orElse(null),
        read.contentHash().isPresent() ? read.contentHash().getAsLong() : null,
        read.content());
  }

  @Override
  public void addTo(BatchWriter writer) throws SQLException {
    writer.sitemaps().add(this);
  }

  /** Whether it can be told from this reading which pages the sitemap names now. */
  boolean tellsEntries(@Nullable Long hashBefore) {
    if (content.kind() != SitemapKind.NONE) {
      boolean part = content.problems().stream().anyMatch(p -> REST_MISSING.contains(p.fault()));
      return hashBefore == null || !part;
    }
    return status != null && status != 429 && status < 500 && status >= 200;
  }
}
