package org.stayindexed.logs.ingest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
  /** What stands behind the values that it knows may tell more. */
  private static final String WITH_MORE = "combined-and-more";

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
      if (trial.tried() == 0) {
        return found(trial);
      }
      if (trial.fits()) {
        return format.name().equals(WITH_MORE)
            ? GuessTrial.of(file, zone)
                .filter(guess -> guess.tellsMoreThan(trial))
                .map(FormatDetection::guessed)
                .orElseGet(() -> found(trial))
            : found(trial);
      }
      trials.add(trial);
    }
    Optional<String> timeless = withoutTime(file, day, zone);
    if (timeless.isPresent()) {
      throw new LogFileException(timeless.get());
    }
    GuessTrial guess =
        GuessTrial.of(file, zone).orElseThrow(() -> new LogFileException(Refusal.of(file, trials)));
    if (guess.format().gaps().contains(FormatGap.NO_TIME) && day.isEmpty()) {
      throw new LogFileException(
          needsDay(file, guessed(guess))
              + " Where something in it is read wrong, give it with --format yourself.");
    }
    return guessed(guess);
  }

  private static FormatDetection guessed(GuessTrial guess) {
    return new FormatDetection(guess.format(), guess.reason());
  }

  private static String needsDay(LogFile file, FormatDetection detection) {
    return file.name()
        + " has the format "
        + detection.format().name()
        + ": "
        + detection
            .reason()
            .replace("a status and a time that make sense", "a status that makes sense")
        + ". Its lines have no time, so that nobody can tell their days. If the file is"
        + " of one day, say which: --date 2026-11-21. Better log $time_local too"
        + " (docs/logs.md).";
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
        .map(trial -> needsDay(file, found(trial)));
  }

  private static FormatDetection found(FormatTrial trial) {
    return new FormatDetection(
        trial.format(), trial.tried() == 0 ? "it has no lines yet" : trial.share());
  }
}
