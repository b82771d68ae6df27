package org.stayindexed.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.JsonOutput;
import org.stayindexed.app.output.Printable;
import org.stayindexed.app.output.ResultOutput;
import org.stayindexed.logs.format.FormatGap;
import org.stayindexed.logs.ingest.IngestResult;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.report.Text;

/** Prints what became of log files: for people, or as JSON. */
final class IngestOutput implements LogsIngestSession.Results {
  private final PrintStream out;
  private final PrintStream err;
  private final Map<FormatGap, List<String>> gaps = new TreeMap<>();
  private final int files;
  private final List<LogSources.Refused> missed;
  private final boolean json;
  private final List<IngestResult> results = new ArrayList<>();

  /**
   * @param sources the files: the gaps of their formats are told at the end, and what was not read
   * @param json whether a program reads it
   */
  IngestOutput(Surroundings surroundings, LogSources sources, boolean json) {
    this.out = surroundings.out();
    this.err = surroundings.err();
    this.missed = sources.missed();
    this.files = sources.readable().size();
    for (LogSource source : sources.readable()) {
      for (FormatGap gap : source.settings().format().gaps()) {
        gaps.computeIfAbsent(gap, unused -> new ArrayList<>()).add(source.file().name());
      }
    }
    this.json = json;
  }

  @Override
  public void file(IngestResult result) {
    results.add(result);
    if (!json) {
      print(result);
    }
  }

  private void print(IngestResult result) {
    out.println(Printable.of(result.file().toString()));
    line("New lines", result.newLines());
    for (LineFate fate : LineFate.values()) {
      if (result.lines(fate) > 0) {
        line("  " + name(fate), result.lines(fate));
      }
    }
    if (result.linesBefore() > 0) {
      line("Lines that were counted before", result.linesBefore());
    }
    result
        .first()
        .ifPresent(first -> out.println("  From " + first + " to " + result.last().orElse(first)));
    result.notices().forEach(notice -> out.println("  Note: " + Printable.of(notice) + "."));
    out.flush();
  }

  private void line(String label, long count) {
    out.printf(Locale.ROOT, "  %-42s %,12d%n", label, count);
  }

  private static String name(LineFate fate) {
    return switch (fate) {
      case COUNTED -> "Counted for a URL";
      case COUNTED_WITHOUT_URL -> "Counted, but the request names no URL";
      case OTHER_HOST -> "Not counted: for another host";
      case BLANK -> "Not counted: blank";
      case NOT_IN_FORMAT -> "Not counted: not in this format";
      case BAD_TIME -> "Not counted: no time that makes sense";
      case BAD_STATUS -> "Not counted: no status";
      case TOO_LONG -> "Not counted: longer than a line can be";
    };
  }

  @Override
  public void end(Optional<Path> report) {
    if (json) {
      printJson();
      printGaps();
      return;
    }
    long counted =
        results.stream()
            .mapToLong(r -> r.lines(LineFate.COUNTED) + r.lines(LineFate.COUNTED_WITHOUT_URL))
            .sum();
    long lines = results.stream().mapToLong(IngestResult::newLines).sum();
    out.printf(Locale.ROOT, "%nCounted %,d of %,d new lines.%n", counted, lines);
    if (!missed.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "Files: %,d read, %,d not read: %s%n",
          results.size(),
          missed.size(),
          Printable.of(
              missed.stream().map(LogSources.Refused::file).collect(Collectors.joining(", "))));
    }
    out.flush();
    printGaps();
    report.ifPresent(file -> out.println("Report: " + file.toUri()));
    out.println(CalledName.in("Ask next: ./stayindexed logs 499"));
    out.flush();
  }

  /** Says what the lines could not tell. */
  private void printGaps() {
    gaps.forEach((gap, of) -> err.println(whose(of) + " has " + gap.sentence() + "."));
    err.flush();
  }

  /** Which format that is, where files have several. */
  private String whose(List<String> of) {
    if (of.size() == files) {
      return "This format";
    }
    String others = of.size() == 1 ? "" : " and " + Text.count(of.size() - 1L, "other", "others");
    return "The format of " + Printable.of(of.get(0)) + others;
  }

  private void printJson() {
    try (ResultOutput output = new JsonOutput(out)) {
      List<String> names = new ArrayList<>(List.of("file", "lines_before", "new_lines"));
      Arrays.stream(LineFate.values())
          .map(f -> f.name().toLowerCase(Locale.ROOT))
          .forEach(names::add);
      names.addAll(
          List.of(
              "first_hit", "last_hit", "read_from_byte", "read_to_byte", "notices", "not_read"));
      output.columns(names);
      results.forEach(result -> output.row(row(result)));
      missed.forEach(file -> output.row(row(file, names.size())));
    }
    out.flush();
  }

  private static List<@Nullable Object> row(IngestResult result) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(result.file());
    row.add(result.linesBefore());
    row.add(result.newLines());
    for (LineFate fate : LineFate.values()) {
      row.add(result.lines(fate));
    }
    row.add(result.first().orElse(null));
    row.add(result.last().orElse(null));
    row.add(result.fromOffset());
    row.add(result.toOffset());
    row.add(String.join("; ", result.notices()));
    row.add(null);
    return row;
  }

  /** Nothing but the name and the reason. */
  private static List<@Nullable Object> row(LogSources.Refused file, int columns) {
    List<@Nullable Object> row = new ArrayList<>(Collections.nCopies(columns, null));
    row.set(0, file.file());
    row.set(columns - 1, file.message());
    return row;
  }
}
