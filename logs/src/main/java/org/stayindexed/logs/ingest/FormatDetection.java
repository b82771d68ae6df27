package org.stayindexed.logs.ingest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stayindexed.logs.format.FormatGap;
import org.stayindexed.logs.format.LogFormat;
import org.stayindexed.logs.format.LogLine;
import org.stayindexed.logs.read.LogFile;
import org.stayindexed.logs.read.LogFileException;

/**
 * Finds out what the lines of a file look like.
 *
 * @param format the most telling one that most of the first lines have
 * @param reason how sure that is, and why, for people
 */
public record FormatDetection(LogFormat format, String reason) {
  private static final int SHOWN = 3;

  /**
   * Tries all known formats on the first lines of a file, of which at least nine of ten must fit
   * with a status and a time that make sense.
   *
   * @param day of all lines, if the user gave one: then formats without a time are tried too
   * @throws LogFileException if none fits
   */
  public static FormatDetection of(LogFile file, Optional<LocalDate> day, ZoneId zone) {
    List<FormatTrial> trials = new ArrayList<>();
    for (LogFormat format : LogFormat.known()) {
      boolean timed = !format.gaps().contains(FormatGap.NO_TIME);
      if (!timed && day.isEmpty()) {
        continue;
      }
      Optional<LocalDate> given = timed ? Optional.empty() : day;
      FormatTrial trial = FormatTrial.of(format, LogLine.of(format, given, zone), file);
      if (trial.fits() || trial.tried() == 0) {
        return found(trial);
      }
      trials.add(trial);
    }
    throw new LogFileException(withoutTime(file, day, zone).orElseGet(() -> refusal(file, trials)));
  }

  /** What to say if the lines have a format that is known, but which has no time. */
  private static Optional<String> withoutTime(LogFile file, Optional<LocalDate> day, ZoneId zone) {
    if (day.isPresent()) {
      return Optional.empty();
    }
    return LogFormat.known().stream()
        .filter(format -> format.gaps().contains(FormatGap.NO_TIME))
        .map(
            format ->
                FormatTrial.of(
                    format, LogLine.of(format, Optional.of(LocalDate.EPOCH), zone), file))
        .filter(FormatTrial::fits)
        .findFirst()
        .map(
            trial ->
                file.path()
                    + " has the format "
                    + trial.format().name()
                    + ": "
                    + found(trial)
                        .reason()
                        .replace("a status and a time that make sense", "a status that makes sense")
                    + ". Its lines have no time, so that nobody can tell their days. If the file is"
                    + " of one day, say which: --date 2026-11-21. Better log $time_local too"
                    + " (docs/logs.md).");
  }

  private static FormatDetection found(FormatTrial trial) {
    String reason =
        trial.tried() == 0
            ? "it has no lines yet"
            : String.format(
                Locale.ROOT,
                "%d of the first %d lines have it, with a status and a time that make sense (%d"
                    + " %%)",
                trial.fitting(),
                trial.tried(),
                100 * trial.fitting() / trial.tried());
    return new FormatDetection(trial.format(), reason);
  }

  private static String refusal(LogFile file, List<FormatTrial> trials) {
    StringBuilder text = new StringBuilder();
    text.append(file.path()).append(" has no format that is known. Nearest are:");
    trials.stream()
        .sorted(
            Comparator.comparingInt(FormatTrial::fitting)
                .thenComparingInt(FormatTrial::reach)
                .reversed())
        .limit(SHOWN)
        .forEach(
            trial ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%n  %s: %d of %d lines. %s",
                        trial.format().name(),
                        trial.fitting(),
                        trial.tried(),
                        trial.misfit())));
    return text.append("\nGive the format as it stands in the server's configuration:")
        .append(" --format 'log_format ...;', or --nginx-conf /etc/nginx/nginx.conf")
        .toString();
  }
}
