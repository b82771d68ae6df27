package org.stayindexed.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats of {@code export}; the names are what users type. */
enum ExportFormat {
  csv,
  json,
  jsonl,
  xlsx,
  parquet,
  sitemap;

  /** What a name means. */
  static final class Converter implements ITypeConverter<ExportFormat> {
    @Override
    public ExportFormat convert(String name) {
      String wanted = name.toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(format -> format.name().equals(wanted))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "\""
                          + name
                          + "\" is no format; write csv, json, jsonl, xlsx, parquet or sitemap"));
    }
  }

  /** What the name of a file says, if it says anything. */
  static Optional<ExportFormat> of(@Nullable Path file) {
    String name = file == null ? "" : String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv" -> Optional.of(csv);
      case "json" -> Optional.of(json);
      case "jsonl", "ndjson" -> Optional.of(jsonl);
      case "xlsx" -> Optional.of(xlsx);
      case "parquet" -> Optional.of(parquet);
      default -> Optional.empty();
    };
  }
}
