package org.stayindexed.logs.ingest;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stayindexed.logs.format.LogFormat;
import org.stayindexed.logs.format.LogLine;
import org.stayindexed.logs.read.LineReader;
import org.stayindexed.logs.read.LogFile;
import org.stayindexed.logs.read.LogFileException;
import org.stayindexed.model.secret.Redaction;
import org.stayindexed.model.traffic.LineFate;

/**
 * Tries a format on the first lines of a file: counting a million lines as unreadable helps nobody.
 */
final class FormatTrial {
  private static final int LINES = 200;
  private static final int LEAST_FITTING_PERCENT = 90;
  private static final int BLOCK_BYTES = 1 << 16;
  private static final int SHOWN_BYTES = 200;

  private final LogFormat format;
  private final LogLine line;
  private int fitting;
  private int misfits;
  private int lineNumber;
  private int reach;
  private @Nullable String firstMisfit;

  private FormatTrial(LogFormat format, LogLine line) {
    this.format = format;
    this.line = line;
  }

  /**
   * Tries it.
   *
   * @throws LogFileException if too few of the first lines have that format
   */
  static void check(IngestSettings settings, LogFile file) {
    FormatTrial trial = new FormatTrial(settings.format(), settings.line());
    try (LineReader lines = file.lines(0, BLOCK_BYTES)) {
      trial.read(lines);
    }
    trial.refuse(file);
  }

  /** Tries it without a judgement. */
  static FormatTrial of(LogFormat format, LogLine line, LogFile file) {
    FormatTrial trial = new FormatTrial(format, line);
    try (LineReader lines = file.lines(0, BLOCK_BYTES)) {
      trial.read(lines);
    }
    return trial;
  }

  LogFormat format() {
    return format;
  }

  int tried() {
    return fitting + misfits;
  }

  int fitting() {
    return fitting;
  }

  /** Whether enough of the lines fit. */
  boolean fits() {
    return fitting > 0 && (oneOfFew() || 100 * fitting >= LEAST_FITTING_PERCENT * tried());
  }

  /** How far its first line that does not fit does. */
  int reach() {
    return reach;
  }

  /** How many of the lines fit, for people. */
  String share() {
    return String.format(
        Locale.ROOT,
        "%d of the first %d lines have it, with a status and a time that make sense (%d %%)",
        fitting,
        tried(),
        100 * fitting / tried());
  }

  /** The first line that does not fit, and where; empty if all do. */
  String misfit() {
    return firstMisfit == null ? "" : firstMisfit;
  }

  private void read(LineReader lines) {
    while (fitting + misfits < LINES) {
      LineReader.Found found = lines.next();
      lineNumber++;
      if (found == LineReader.Found.LINE) {
        tryLine(lines.buffer(), lines.from(), lines.to());
      } else if (found != LineReader.Found.TOO_LONG) {
        return;
      }
    }
  }

  private void tryLine(byte[] bytes, int from, int to) {
    LineFate fate = line.read(bytes, from, to);
    if (!fate.unreadable()) {
      fitting += fate == LineFate.BLANK ? 0 : 1;
      return;
    }
    misfits++;
    if (firstMisfit == null) {
      LogLine.Misfit misfit = line.misfit(fate, from);
      reach = misfit.column();
      firstMisfit =
          "Line "
              + lineNumber
              + " stops fitting at column "
              + misfit.column()
              + ", where "
              + misfit.expected()
              + " should stand: "
              + shown(bytes, from, to, from + misfit.column() - 1);
    }
  }

  /** The beginning of the line, or what stands around the place if that is far behind. */
  private static String shown(byte[] bytes, int from, int to, int place) {
    int start = place - from < SHOWN_BYTES ? from : place - SHOWN_BYTES / 2;
    int end = Math.min(to, start + SHOWN_BYTES);
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    return (start > from ? "..." : "") + Redaction.of(text) + (end < to ? "..." : "");
  }

  /** One odd line among a few is no proof against the format. */
  private boolean oneOfFew() {
    return misfits == 1 && fitting > 0;
  }

  private void refuse(LogFile file) {
    if (firstMisfit == null
        || oneOfFew()
        || 100 * fitting >= LEAST_FITTING_PERCENT * (fitting + misfits)) {
      return;
    }
    throw new LogFileException(
        file.name()
            + " does not have the format "
            + format.name()
            + ": "
            + misfits
            + " of its first "
            + (fitting + misfits)
            + " lines do not fit. "
            + firstMisfit
            + GuessTrial.of(file, ZoneOffset.UTC)
                .map(guess -> "\nIts lines look like: --format " + guess.format().name())
                .orElse(" Give the format as it stands in nginx.conf: --format 'log_format ...;'"));
  }
}
