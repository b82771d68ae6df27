package org.stayindexed.app.output.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.app.output.OutputException;
import org.stayindexed.storage.ColumnType;
import org.stayindexed.storage.ColumnType.Kind;

class ParquetOutputTest {
  private static final long AT_ONCE = 1 << 20;

  @TempDir private Path directory;

  private static ColumnType type(Kind kind) {
    return new ColumnType(kind, 0, 0);
  }

  private static ColumnType decimal(int precision, int scale) {
    return new ColumnType(Kind.DECIMAL, precision, scale);
  }

  private Path written(
      long groupBytes,
      List<String> names,
      List<ColumnType> types,
      List<? extends List<? extends @Nullable Object>> rows) {
    Path file = directory.resolve("rows.parquet");
    try (OutputStream out = Files.newOutputStream(file);
        ParquetOutput output = new ParquetOutput(out, "0.1.0", groupBytes)) {
      output.types(types);
      output.columns(names);
      rows.forEach(row -> output.row(Collections.unmodifiableList(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private Path column(long groupBytes, ColumnType type, List<? extends @Nullable Object> values) {
    return written(
        groupBytes,
        List.of("x"),
        List.of(type),
        values.stream().map(Collections::singletonList).toList());
  }

  private static List<@Nullable Object> first(Path file) throws IOException {
    List<@Nullable Object> values = new ArrayList<>();
    ParquetRows.of(file).forEach(row -> values.add(row.get(0)));
    return values;
  }

  @Test
  void eachTypeIsDeclaredAsReadersKnowIt() throws IOException {
    Path file =
        written(
            AT_ONCE,
            List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"),
            List.of(
                type(Kind.TRUTH),
                type(Kind.INTEGER),
                type(Kind.LONG),
                type(Kind.REAL),
                decimal(29, 10),
                decimal(39, 0),
                type(Kind.INSTANT),
                type(Kind.LOCAL_TIME),
                type(Kind.DATE),
                type(Kind.TEXT)),
            List.of());

    assertThat(ParquetRows.schema(file))
        .containsExactly(
            "message rows {",
            "optional boolean a;",
            "optional int32 b;",
            "optional int64 c;",
            "optional double d columnorder(TYPE_DEFINED_ORDER);",
            "optional fixed_len_byte_array(16) e (DECIMAL(29,10));",
            "optional double f columnorder(TYPE_DEFINED_ORDER);",
            "optional int64 g (TIMESTAMP(MICROS,true));",
            "optional int64 h (TIMESTAMP(MICROS,false));",
            "optional int32 i (DATE);",
            "optional binary j (STRING);",
            "}");
    assertThat(ParquetRows.of(file)).isEmpty();
    assertThat(ParquetRows.author(file)).isEqualTo("Stayindexed version 0.1.0");
  }

  @Test
  void numbersAndTruthsComeBackWithTheirExtremes() throws IOException {
    assertThat(first(column(AT_ONCE, type(Kind.INTEGER), ints(Integer.MIN_VALUE, -1, null, 7))))
        .containsExactly(Integer.MIN_VALUE, -1, null, 7);
    assertThat(first(column(AT_ONCE, type(Kind.LONG), longs(Long.MIN_VALUE, null, Long.MAX_VALUE))))
        .containsExactly(Long.MIN_VALUE, null, Long.MAX_VALUE);
    assertThat(first(column(AT_ONCE, type(Kind.REAL), List.of(-0.5f, Double.NaN, 1e300))))
        .containsExactly(-0.5, Double.NaN, 1e300);
    assertThat(first(column(AT_ONCE, type(Kind.TRUTH), Arrays.asList(true, null, false, true))))
        .containsExactly(true, null, false, true);
  }

  private static List<@Nullable Object> ints(@Nullable Integer... values) {
    return Arrays.asList((Object[]) values);
  }

  private static List<@Nullable Object> longs(@Nullable Long... values) {
    return Arrays.asList((Object[]) values);
  }

  @Test
  void decimalsKeepEachDigit() throws IOException {
    String greatest = "9".repeat(28) + ".9999999999";
    assertThat(
            first(
                column(
                    AT_ONCE,
                    decimal(38, 10),
                    List.of(
                        new BigDecimal(greatest),
                        new BigDecimal("-" + greatest),
                        new BigDecimal("0.1"),
                        new BigDecimal("-3")))))
        .containsExactly(greatest, "-" + greatest, "0.1000000000", "-3.0000000000");
  }

  @Test
  void timesAreMicrosecondsAndDaysAreDaysSince1970() throws IOException {
    assertThat(
            first(
                column(
                    AT_ONCE,
                    type(Kind.INSTANT),
                    List.of(
                        OffsetDateTime.parse("1970-01-01T01:00:00.000001+01:00"),
                        OffsetDateTime.parse("1969-12-31T23:59:59.999999Z")))))
        .containsExactly(1L, -1L);
    assertThat(
            first(
                column(
                    AT_ONCE,
                    type(Kind.LOCAL_TIME),
                    List.of("1970-01-01 00:00:01", "1970-01-02 00:00:00.5", "12026-01-01 00:00"))))
        .containsExactly(1_000_000L, 86_400_500_000L, 317_336_745_600_000_000L);
    assertThat(first(column(AT_ONCE, type(Kind.DATE), List.of("1969-12-31", "2026-11-22"))))
        .containsExactly(-1, 20_779);
  }

  @ParameterizedTest
  @CsvSource({
    "INSTANT, +1000000-01-01T00:00:00Z",
    "DATE, 10000000-01-01",
    "DATE, no day",
  })
  void aValueThatNoTypeHoldsIsNamed(Kind kind, String value) {
    Object given = kind == Kind.INSTANT ? OffsetDateTime.parse(value) : value;
    assertThatThrownBy(() -> column(AT_ONCE, type(kind), List.of(given)))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("Parquet cannot hold the value")
        .hasMessageEndingWith("of the column x");
  }

  @Test
  void rowsThatDoNotFitIntoMemoryGoIntoSeveralGroups() throws IOException {
    List<List<Object>> rows =
        IntStream.range(0, 1_000)
            .mapToObj(i -> List.<Object>of("https://tea.example/" + i, i))
            .toList();
    Path file =
        written(10_000, List.of("url", "n"), List.of(type(Kind.TEXT), type(Kind.INTEGER)), rows);

    assertThat(ParquetRows.of(file)).isEqualTo(rows);
    assertThat(ParquetRows.groups(file)).hasSizeBetween(3, 10);
    assertThat(ParquetRows.groups(file).get(0).getColumns().get(1).getStatistics())
        .hasToString("min: 0, max: 323, num_nulls: 0");
  }

  @Test
  void nullsInAnyOrderComeBackInIt() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int sparse = 1; sparse < 40; sparse += 3) {
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(3_000); i++) {
        values.add(random.nextInt(sparse) == 0 ? null : random.nextInt(sparse) > 0);
      }
      for (long groupBytes : new long[] {50, AT_ONCE}) {
        Path file = column(groupBytes, type(Kind.TRUTH), values);
        assertThat(first(file)).as("seed " + seed).isEqualTo(values);
        assertThat(nulls(file))
            .as("seed " + seed)
            .isEqualTo(values.stream().filter(value -> value == null).count());
      }
    }
  }

  private static long nulls(Path file) throws IOException {
    return ParquetRows.groups(file).stream()
        .mapToLong(group -> group.getColumns().get(0).getStatistics().getNumNulls())
        .sum();
  }

  @Test
  void textsAreUnicode() throws IOException {
    List<String> texts = List.of("", "Tee \u8336 \ud83c\udf75", "\u0000", "x".repeat(3_000_000));
    assertThat(first(column(AT_ONCE, type(Kind.TEXT), texts))).isEqualTo(texts);
  }

  @Test
  void columnsOfOneNameAreToldApart() throws IOException {
    ColumnType number = type(Kind.INTEGER);
    Path file =
        written(
            AT_ONCE,
            List.of("n", "N", "n_2", "n"),
            List.of(number, number, number, number),
            List.of(List.of(1, 2, 3, 4)));

    assertThat(ParquetRows.schema(file))
        .contains("optional int32 n;", "optional int32 N_2;", "optional int32 n_2_2;")
        .contains("optional int32 n_3;");
    assertThat(ParquetRows.of(file)).containsExactly(List.of(1, 2, 3, 4));
  }
}
