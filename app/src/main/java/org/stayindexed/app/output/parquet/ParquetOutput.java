package org.stayindexed.app.output.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.OutputException;
import org.stayindexed.app.output.ResultOutput;
import org.stayindexed.storage.ColumnType;

/**
 * A file of Parquet, written in groups of rows, of which one is in memory. Each column may be null;
 * columns of one name are told apart by a number, because readers refuse them otherwise.
 */
public final class ParquetOutput implements ResultOutput {
  /** What a group takes in memory before it is compressed and written. */
  private static final long GROUP_BYTES = 8 << 20;

  private static final int GROUP_ROWS = 1 << 20;

  private final ParquetFile file;
  private final long groupBytes;
  private List<ColumnType> types = List.of();
  private List<ParquetColumn> columns = List.of();
  private List<ColumnValues> values = List.of();

  /**
   * Writes to {@code out}, which stays open.
   *
   * @param version of this program, which the file names as its author
   */
  public ParquetOutput(OutputStream out, String version) {
    this(out, version, GROUP_BYTES);
  }

  ParquetOutput(OutputStream out, String version, long groupBytes) {
    this.file = new ParquetFile(out, "Stayindexed version " + version);
    this.groupBytes = groupBytes;
  }

  @Override
  public void types(List<ColumnType> types) {
    this.types = List.copyOf(types);
  }

  @Override
  public void columns(List<String> names) {
    Set<String> taken = new HashSet<>();
    List<ParquetColumn> described = new ArrayList<>();
    List<ColumnValues> empty = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      described.add(ParquetColumn.of(distinct(names.get(i), taken), types.get(i)));
      empty.add(new ColumnValues());
    }
    columns = List.copyOf(described);
    values = List.copyOf(empty);
    try {
      file.begin();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some readers take upper and lower case for the same. */
  private static String distinct(String name, Set<String> taken) {
    String free = name;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  @Override
  public void row(List<@Nullable Object> row) {
    long size = 0;
    for (int i = 0; i < row.size(); i++) {
      add(i, row.get(i));
      size += values.get(i).size();
    }
    if (size >= groupBytes || values.get(0).count() == GROUP_ROWS) {
      writeGroup();
    }
  }

  private void add(int column, @Nullable Object value) {
    if (value == null) {
      values.get(column).addNull();
      return;
    }
    ParquetColumn shape = columns.get(column);
    try {
      shape.encoder().encode(value, values.get(column));
    } catch (ArithmeticException | DateTimeException e) {
      throw new OutputException(
          "Parquet cannot hold the value " + value + " of the column " + shape.name(), e);
    }
  }

  private void writeGroup() {
    try {
      file.group(columns, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    values.forEach(ColumnValues::clear);
  }

  @Override
  public void close() {
    if (columns.isEmpty()) {
      return;
    }
    if (values.get(0).count() > 0) {
      writeGroup();
    }
    try {
      file.end(columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
