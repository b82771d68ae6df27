package org.stayindexed.app.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table for people: columns as wide as their first thousand values, numbers to the right, NULL as
 * a dash, control characters made visible because a title must not steer the terminal.
 */
public final class TableOutput implements ResultOutput {
  private static final int MEASURED_ROWS = 1_000;
  private static final int MAX_WIDTH = 100;

  private final PrintStream out;
  private final List<List<Cell>> measured = new ArrayList<>();
  private List<String> names = List.of();
  private int[] widths = {};
  private long rows;

  /** Prints to {@code out}, which stays open. */
  public TableOutput(PrintStream out) {
    this.out = out;
  }

  private record Cell(String text, boolean toTheRight) {
    static Cell of(@Nullable Object value) {
      String text = value == null ? "-" : Printable.of(value.toString());
      return new Cell(text, value instanceof Number);
    }
  }

  @Override
  public void columns(List<String> columns) {
    names = columns;
  }

  @Override
  public void row(List<@Nullable Object> values) {
    rows++;
    List<Cell> cells = new ArrayList<>(values.size());
    values.forEach(value -> cells.add(Cell.of(value)));
    if (measured.size() < MEASURED_ROWS) {
      measured.add(cells);
      return;
    }
    printMeasured();
    print(cells);
  }

  private void printMeasured() {
    if (widths.length > 0) {
      return;
    }
    widths = names.stream().mapToInt(String::length).toArray();
    for (List<Cell> cells : measured) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Math.min(MAX_WIDTH, cells.get(i).text().length()));
      }
    }
    print(names.stream().map(Cell::of).toList());
    print(names.stream().map(name -> Cell.of("-".repeat(widths[names.indexOf(name)]))).toList());
    measured.forEach(this::print);
  }

  private void print(List<Cell> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      String padding = " ".repeat(Math.max(0, widths[i] - cell.text().length()));
      line.append(i == 0 ? "" : "  ");
      line.append(cell.toTheRight() ? padding + cell.text() : cell.text() + padding);
    }
    out.println(line.toString().stripTrailing());
  }

  @Override
  public void close() {
    if (!names.isEmpty()) {
      printMeasured();
      out.println(rows == 1 ? "(1 row)" : "(" + rows + " rows)");
      out.flush();
    }
  }
}
