package org.stayindexed.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stayindexed.model.page.BodyError;
import org.stayindexed.model.page.BodyFingerprint;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageCopy;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.page.PageRefresh;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.run.PageContent;
import org.stayindexed.model.secret.Redaction;
import org.stayindexed.model.url.PageUrl;

/**
 * Writes what a run learned of bodies, one row for each page. A page that cannot be given back as
 * it was stands for no other: one whose facts or header hold a secret, which stays outside of the
 * database, or are too large.
 */
final class PageContents implements AutoCloseable {
  /** What a column holds. */
  private static final int MAX_BYTES = 1_000_000;

  private static final int MAX_HEADER = 20_000;
  private static final byte[] NOTHING = {};

  private final KnownUrls urls;
  private final PreparedStatement merge;

  PageContents(Connection connection, KnownUrls urls) throws SQLException {
    this.urls = urls;
    this.merge =
        connection.prepareStatement(
            """
            merge into store.page_content
              (url_id, reader, fingerprint, body_bytes, read_at, header, facts, links)
            key (url_id) values (?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  void add(PageContent content) throws SQLException {
    PageCopy copy = content.copy();
    String header = PackedHeader.pack(copy.header());
    byte[] facts = PackedFacts.pack(content.facts(), urls::idOf);
    byte[] links = PackedLinks.pack(content.facts().links(), urls::idOf, MAX_BYTES);
    boolean complete =
        !holdsSecret(content, header)
            && header.length() <= MAX_HEADER
            && facts.length <= MAX_BYTES
            && links.length <= MAX_BYTES - PackedLinks.LONGEST;
    Optional<BodyFingerprint> fingerprint = copy.fingerprint().filter(whole -> complete);
    merge.setLong(1, urls.idOf(content.url()));
    merge.setInt(2, copy.reader());
    merge.setBytes(3, fingerprint.map(BodyFingerprint::toBytes).orElse(null));
    merge.setLong(4, copy.bytes());
    merge.setObject(5, copy.readAt().atOffset(ZoneOffset.UTC));
    merge.setString(6, complete ? header : "");
    merge.setBytes(7, complete ? facts : NOTHING);
    merge.setBytes(8, links);
    merge.addBatch();
  }

  private static boolean holdsSecret(PageContent content, String header) {
    PageFacts facts = content.facts();
    Stream<String> texts =
        Stream.of(
                Stream.of(header),
                facts.title().stream(),
                facts.directives().stream().flatMap(d -> Stream.of(d.rules(), d.evidence())),
                facts.canonicals().stream().map(CanonicalLink::evidence),
                facts.refresh().stream().map(PageRefresh::evidence),
                facts.bodyError().stream().map(BodyError::message),
                facts.related().stream().map(RelatedLink::language))
            .flatMap(Function.identity());
    Stream<PageUrl> urls =
        Stream.of(
                Stream.of(content.url()),
                facts.links().stream().map(PageLink::target),
                facts.canonicals().stream().map(CanonicalLink::target),
                facts.refresh().stream().map(PageRefresh::target),
                facts.related().stream().map(RelatedLink::target))
            .flatMap(Function.identity());
    return texts.anyMatch(text -> Redaction.isNeeded(text, 0))
        || urls.anyMatch(PageUrl::holdsSecret);
  }

  void write() throws SQLException {
    merge.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    merge.close();
  }
}
