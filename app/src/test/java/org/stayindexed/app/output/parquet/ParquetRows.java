package org.stayindexed.app.output.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** What the format's own implementation reads in a file. */
public final class ParquetRows {
  private ParquetRows() {}

  /** The file, open; to be closed. */
  private static ParquetFileReader open(Path file) throws IOException {
    return ParquetFileReader.open(
        new LocalInputFile(file),
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new GzipOnly())
            .build());
  }

  /**
   * The values of each row: null, Boolean, Integer, Long or Double; texts and decimals as String.
   */
  public static List<List<@Nullable Object>> of(Path file) throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (ParquetFileReader reader = open(file)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      for (PageReadStore group = reader.readNextRowGroup();
          group != null;
          group = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(group, new GroupRecordConverter(schema));
        for (long i = 0; i < group.getRowCount(); i++) {
          rows.add(row(schema, records.read()));
        }
      }
    }
    return rows;
  }

  private static List<@Nullable Object> row(MessageType schema, Group values) {
    List<@Nullable Object> row = new ArrayList<>();
    for (int i = 0; i < schema.getFieldCount(); i++) {
      boolean missing = values.getFieldRepetitionCount(i) == 0;
      row.add(missing ? null : value(schema.getType(i).asPrimitiveType(), values, i));
    }
    return row;
  }

  private static Object value(PrimitiveType type, Group values, int column) {
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> values.getBoolean(column, 0);
      case INT32 -> values.getInteger(column, 0);
      case INT64 -> values.getLong(column, 0);
      case DOUBLE -> values.getDouble(column, 0);
      case BINARY -> values.getString(column, 0);
      case FIXED_LEN_BYTE_ARRAY -> type.stringifier().stringify(values.getBinary(column, 0));
      case FLOAT, INT96 -> throw new AssertionError(type + " is never written");
    };
  }

  /** The columns with their types, a line each. */
  static List<String> schema(Path file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      return reader.getFileMetaData().getSchema().toString().lines().map(String::strip).toList();
    }
  }

  /** The groups of rows with what is known of each column. */
  static List<BlockMetaData> groups(Path file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      return reader.getRowGroups();
    }
  }

  /** Who wrote it. */
  static String author(Path file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      return reader.getFileMetaData().getCreatedBy();
    }
  }
}
