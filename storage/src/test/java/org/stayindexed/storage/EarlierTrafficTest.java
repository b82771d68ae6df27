package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.traffic.ClientClass;

/** Access logs that were counted before bots had names. */
class EarlierTrafficTest {
  private static final String COUNTED_THEN =
      """
      insert into store.site (site_id, host) values (1, 'shop.example');
      insert into store.url (url_id, url_hash, url)
        values (1, X'00112233445566778899aabbccddeeff', 'https://shop.example/tea');
      insert into store.log_file values
        (1, 1, 'access.log', 'h', 1, 't', 1, 200, 2, null, null);
      insert into store.log_batch (batch_no, file_id, site_id, from_bytes, to_bytes, head_hash,
        head_length, tail_hash, tail_length, row_count, hits) values
        (1, 1, 1, 0, 200, 'h', 1, 't', 1, 4, 2);
      update store.log_batch_reserved set reserved = 100;
      insert into store.log_fate values (1, 'COUNTED', 2);
      insert into store.hit_class values
        (1, 200, 'ANSWERED', 'GOOGLEBOT'), (2, 404, 'ANSWERED', 'OTHER_BOT');
      insert into store.hit_day (url_id, on_day, hit_class, batch_no, hits, bytes, first_s, last_s)
        values (1, date '2026-03-01', 1, 1, 1, 5, 1772323200, 1772323200),
          (1, date '2026-03-01', 2, 1, 1, 5, 1772323200, 1772323200);
      insert into store.site_hour (hour_start_s, hit_class, batch_no, hits, bytes, first_s, last_s)
        values (1772323200, 1, 1, 1, 5, 1772323200, 1772323200),
          (1772323200, 2, 1, 1, 5, 1772323200, 1772323200);
      """;

  @TempDir private Path directory;

  @Test
  void keepsItsClassesAndIsGoneOnWith() throws SQLException {
    DatabaseDirectory old = new DatabaseDirectory(directory);
    OlderDatabase.make(old, "16.1", COUNTED_THEN);

    try (Database database = Database.open(old, "a test");
        TrafficWriter writer = database.traffic(Observations.START)) {
      writer.accept(
          new CountedLog("other.log")
              .hit("/coffee", "2026-03-02T00:00:00Z", CountedLog.googlebot(200))
              .hit("/coffee", "2026-03-02T00:00:00Z", CountedLog.abort(ClientClass.MONITOR))
              .next());
    }

    assertThat(
            new StoredSite(directory)
                .sql(
                    "select status, client, bot, verification, hits from log_traffic order by 3, 1"))
        .containsExactly(
            List.of("200", "GOOGLEBOT", "Googlebot", "CLAIMED", "1"),
            List.of("200", "GOOGLEBOT", "Googlebot", "CLAIMED", "1"),
            List.of("404", "OTHER_BOT", "other bots", "CLAIMED", "1"),
            List.of("499", "MONITOR", "other monitors", "CLAIMED", "1"));
  }
}
