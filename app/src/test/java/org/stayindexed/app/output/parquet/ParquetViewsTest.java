package org.stayindexed.app.output.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.noindex;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.storage.ColumnType;
import org.stayindexed.storage.PublicView;
import org.stayindexed.storage.QueryLimits;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.SqlReader;
import org.stayindexed.storage.StoredSite;
import org.stayindexed.storage.ViewQuery;

class ParquetViewsTest {
  @TempDir private Path directory;

  @Test
  void everyViewComesBackAsTheDatabaseHasIt() throws IOException {
    StoredSite site = new StoredSite(directory.resolve("database"));
    site.run(answered("/", 200), answered("/tea?a=1&b=\u8336", 200), noindex("/no", "a noindex"));
    site.run(answered("/", 200), answered("/gone", 404), answered("/broken", 500));
    Set<String> withRows = new HashSet<>();
    try (Snapshot snapshot = Snapshot.take(site.directory());
        SqlReader reader = snapshot.sqlReader()) {
      for (PublicView view : reader.views()) {
        ViewQuery query = reader.view(view.name(), null, null);
        List<List<@Nullable Object>> rows = read(reader, query);
        assertThat(ParquetRows.of(written(reader, query))).as(view.name()).isEqualTo(rows);
        if (!rows.isEmpty()) {
          withRows.add(view.name());
        }
      }
    }
    assertThat(withRows).hasSizeGreaterThan(10).contains("page_current", "run_summary", "at_risk");
  }

  @Test
  void whatQueriesCalculateComesBackToo() throws IOException {
    String query =
        """
        select avg(x) a, sum(x) s, avg(cast(x as double)) d, sum(cast(x as decfloat)) f,
               cast(1 as real) r, cast(5 as smallint) k, 1 / 3.00 q, null n, date '2026-11-22' c,
               time '02:15:00' t, array[1, 2] l, cast(2 as numeric(50, 3)) big, x'ff' b,
               current_timestamp now
        from system_range(1, 4)
        """;
    StoredSite site = new StoredSite(directory.resolve("database"));
    site.run(answered("/", 200));
    try (Snapshot snapshot = Snapshot.take(site.directory());
        SqlReader reader = snapshot.sqlReader()) {
      List<@Nullable Object> row = ParquetRows.of(written(reader, ViewQuery.of(query))).get(0);
      assertThat(row.subList(0, 12))
          .containsExactly(
              "2.5000000000",
              "10",
              2.5,
              10.0,
              1.0,
              5,
              "0.3333",
              null,
              20_779,
              "02:15:00",
              "[1, 2]",
              2.0);
      assertThat((Long) row.get(13)).isCloseTo(micros(Instant.now()), within(600_000_000L));
    }
  }

  private static Offset<Long> within(long micros) {
    return Offset.offset(micros);
  }

  private Path written(SqlReader reader, ViewQuery query) throws IOException {
    Path file = directory.resolve("rows.parquet");
    try (OutputStream out = Files.newOutputStream(file);
        ParquetOutput output = new ParquetOutput(out, "0.1.0")) {
      assertThat(reader.query(query, QueryLimits.DEFAULT, output)).isFalse();
    }
    return file;
  }

  /** The rows as a reader of Parquet has them, by the type of their columns. */
  private static List<List<@Nullable Object>> read(SqlReader reader, ViewQuery query) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    boolean unused =
        reader.query(
            query,
            QueryLimits.DEFAULT,
            new SqlReader.Rows() {
              private List<ColumnType> types = List.of();

              @Override
              public void types(List<ColumnType> types) {
                this.types = types;
              }

              @Override
              public void columns(List<String> names) {}

              @Override
              public void row(List<@Nullable Object> values) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 0; i < values.size(); i++) {
                  Object value = values.get(i);
                  row.add(value == null ? null : asRead(value, types.get(i)));
                }
                rows.add(row);
              }
            });
    return rows;
  }

  private static Object asRead(Object value, ColumnType type) {
    return switch (type.kind()) {
      case INTEGER -> ((Number) value).intValue();
      case REAL -> ((Number) value).doubleValue();
      case DECIMAL -> ((BigDecimal) value).setScale(type.scale()).toPlainString();
      case INSTANT -> micros(((OffsetDateTime) value).toInstant());
      case DATE -> (int) LocalDate.parse(value.toString()).toEpochDay();
      case TRUTH, LONG, LOCAL_TIME, TEXT -> value;
    };
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }
}
