package org.stayindexed.app.output;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * CSV with a header line, as RFC 4180 has it but with plain line feeds; NULL is an empty field. A
 * text that a spreadsheet would run as a formula gets an apostrophe in front, unless raw values are
 * asked for.
 */
public final class CsvOutput implements ResultOutput {
  private final CSVPrinter printer;
  private final boolean raw;

  /** Prints values as they are to {@code out}, which stays open. */
  public static CsvOutput raw(PrintStream out) {
    return new CsvOutput(out, true);
  }

  /** Prints to {@code out}, which stays open, what a spreadsheet shows and does not run. */
  public static CsvOutput inert(PrintStream out) {
    return new CsvOutput(out, false);
  }

  private CsvOutput(PrintStream out, boolean raw) {
    this.raw = raw;
    try {
      this.printer =
          new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void columns(List<String> names) {
    print(names);
  }

  @Override
  public void row(List<@Nullable Object> values) {
    print(raw ? values : values.stream().map(FormulaGuard::inert).toList());
  }

  private void print(List<?> values) {
    try {
      printer.printRecord(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
