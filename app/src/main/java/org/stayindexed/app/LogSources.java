package org.stayindexed.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.stayindexed.app.output.Printable;
import org.stayindexed.logs.format.FormatException;
import org.stayindexed.logs.ingest.LogIngest;
import org.stayindexed.logs.read.LogFileException;

/**
 * The logs that were named and how each is read; and the files that cannot be read so, which keep
 * nobody from counting the others. Belongs to one thread.
 */
final class LogSources {
  private final boolean formatGiven;
  private final List<LogSource> sources = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();

  /**
   * @param formatGiven whether the user said how lines look
   */
  LogSources(boolean formatGiven) {
    this.formatGiven = formatGiven;
  }

  /**
   * A file that is not counted.
   *
   * @param file what it is called
   * @param reason says it, with line and column where there is one
   * @param meant whether somebody will miss it; else it is only something else in a directory
   */
  record Refused(String file, RuntimeException reason, boolean meant) {
    String message() {
      String text = String.valueOf(reason.getMessage());
      return text.contains(file) ? text : file + ": " + text;
    }
  }

  /**
   * Takes a file, or the reason why it is not read.
   *
   * @param named whether the user named it, and not only a directory or pattern
   */
  void add(Path file, boolean named, Supplier<LogSource> source) {
    try {
      LogSource found = source.get();
      LogIngest.check(found.settings(), found.file());
      sources.add(found);
    } catch (LogFileException | FormatException | LogFormatOptions.UsageException e) {
      // What cannot be read at all, for want of permission say, is no other kind of file.
      boolean meant = named || formatGiven || e.getCause() != null;
      refused.add(new Refused(file.toString(), e, meant));
    }
  }

  /** Refuses to count nothing. */
  void requireSome() {
    if (sources.isEmpty()) {
      throw refused.get(0).reason();
    }
  }

  /** The logs to count. */
  List<LogSource> readable() {
    return List.copyOf(sources);
  }

  /** What should have been counted and is not. */
  List<Refused> missed() {
    return refused.stream().filter(Refused::meant).toList();
  }

  /** Says what is not counted, and why. */
  void tell(Surroundings surroundings) {
    for (Refused file : refused) {
      if (file.meant()) {
        surroundings.err().println("Not read: " + Printable.lines(file.message()));
      } else {
        String first = file.message().lines().findFirst().orElse("").replace(" Nearest are:", "");
        surroundings.notices().println("Passed over: " + Printable.of(first));
      }
    }
  }
}
