package org.stayindexed.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel, written row by row: texts are texts, never formulas, and times are in UTC.
 * Rows that a sheet cannot hold go on in the next sheet.
 */
public final class XlsxOutput implements ResultOutput {
  /** What Excel documents as its limits. */
  static final int MAX_ROWS = 1_048_576;

  private static final int MAX_TEXT = 32_767;
  private static final int MAX_COLUMNS = 16_384;

  /** Excel calculates with doubles; a longer number would change its last digits. */
  private static final int EXACT_DIGITS = 15;

  private static final int ROWS_IN_MEMORY = 500;

  private final Workbook workbook;
  private final int maxRows;
  private List<String> names = List.of();
  private @Nullable Worksheet sheet;
  private int sheets;
  private int nextRow;
  private long cutTexts;

  /** Writes to {@code out}, which stays open. */
  public XlsxOutput(OutputStream out, String version) {
    this(out, version, MAX_ROWS);
  }

  XlsxOutput(OutputStream out, String version, int maxRows) {
    // Excel's file has two numbers for a version, ours has three.
    this.workbook = new Workbook(out, "Stayindexed", version.replaceAll("^(\\d+\\.\\d+).*", "$1"));
    this.maxRows = maxRows;
  }

  @Override
  public void columns(List<String> columns) {
    if (columns.size() > MAX_COLUMNS) {
      throw new OutputException(
          "A sheet of Excel holds " + MAX_COLUMNS + " columns, not " + columns.size(), null);
    }
    names = columns;
    startSheet();
  }

  private Worksheet startSheet() {
    sheets++;
    Worksheet started = workbook.newWorksheet(sheets == 1 ? "Rows" : "Rows " + sheets);
    started.freezePane(0, 1);
    for (int i = 0; i < names.size(); i++) {
      started.inlineString(0, i, text(names.get(i)));
      started.style(0, i).bold().set();
    }
    nextRow = 1;
    sheet = started;
    return started;
  }

  @Override
  public void row(List<@Nullable Object> values) {
    Worksheet target = sheet == null ? startSheet() : sheet;
    try {
      if (nextRow == maxRows) {
        target.finish();
        target = startSheet();
      }
      for (int i = 0; i < values.size(); i++) {
        write(target, i, values.get(i));
      }
      nextRow++;
      if (nextRow % ROWS_IN_MEMORY == 0) {
        target.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Worksheet target, int column, @Nullable Object value) {
    if (value == null) {
      return;
    }
    if (value instanceof Boolean truth) {
      target.value(nextRow, column, truth);
    } else if (value instanceof Number number && isExact(number)) {
      target.value(nextRow, column, number);
    } else if (value instanceof OffsetDateTime time) {
      LocalDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
      target.value(nextRow, column, utc);
      target.style(nextRow, column).format("yyyy-mm-dd hh:mm:ss").set();
    } else {
      target.inlineString(nextRow, column, text(value.toString()));
    }
  }

  private static boolean isExact(Number number) {
    return Double.isFinite(number.doubleValue())
        && new BigDecimal(number.toString()).stripTrailingZeros().precision() <= EXACT_DIGITS;
  }

  /** What XML can hold of a text, and a cell. */
  private String text(String value) {
    StringBuilder text = new StringBuilder(value.length());
    value.codePoints().map(XmlText::orReplacement).forEach(text::appendCodePoint);
    if (text.length() <= MAX_TEXT) {
      return text.toString();
    }
    cutTexts++;
    boolean pairIsCut = Character.isHighSurrogate(text.charAt(MAX_TEXT - 2));
    return text.substring(0, pairIsCut ? MAX_TEXT - 2 : MAX_TEXT - 1) + "\u2026";
  }

  /** How many texts were longer than what a cell holds. */
  public long cutTexts() {
    return cutTexts;
  }

  /** How many sheets the rows needed. */
  public int sheets() {
    return sheets;
  }

  @Override
  public void close() {
    try {
      if (sheet != null) {
        sheet.finish();
        workbook.finish();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
