package org.stayindexed.logs.ingest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.stayindexed.logs.format.FormatGap;
import org.stayindexed.logs.format.FormatGuess;
import org.stayindexed.logs.format.LogFormat;
import org.stayindexed.logs.format.LogLine;
import org.stayindexed.logs.read.LogFile;

/** Formats that were made of the first lines of a file, tried on more of them. */
record GuessTrial(FormatTrial trial) {
  /** Of so many lines: the first may be an odd one. */
  private static final int LINES = 10;

  /** The one that most lines have, if that is enough of them. */
  static Optional<GuessTrial> of(LogFile file, ZoneId zone) {
    Set<String> texts = new HashSet<>();
    return FirstLines.of(file, LINES).stream()
        .flatMap(line -> FormatGuess.of(line).stream())
        .filter(guess -> texts.add(guess.text()))
        .map(guess -> new GuessTrial(trial(guess.format(), file, zone)))
        .filter(guess -> guess.trial.fits())
        .max(Comparator.comparingInt(guess -> guess.trial.fitting()));
  }

  private static FormatTrial trial(LogFormat format, LogFile file, ZoneId zone) {
    Optional<LocalDate> day =
        format.gaps().contains(FormatGap.NO_TIME) ? Optional.of(LocalDate.EPOCH) : Optional.empty();
    return FormatTrial.of(format, LogLine.of(format, day, zone), file);
  }

  LogFormat format() {
    return trial.format();
  }

  /** Whether it leaves less open than another format that the lines have, too. */
  boolean tellsMoreThan(FormatTrial other) {
    return format().gaps().size() < other.format().gaps().size();
  }

  String reason() {
    return trial.share()
        + "; values are known by their form, and by the names that stand before them";
  }
}
