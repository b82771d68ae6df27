package org.stayindexed.logs.ingest;

import java.nio.file.Path;
import java.util.Optional;
import org.stayindexed.logs.read.LineReader;
import org.stayindexed.logs.read.LogFile;
import org.stayindexed.logs.read.LogFileException;
import org.stayindexed.logs.read.ResumePoint;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.traffic.LogPosition;
import org.stayindexed.model.traffic.TrafficSink;

/**
 * Counts access logs of one site, each line once however often its file is given, under whatever
 * name. Belongs to one thread, but for {@link #stop}.
 */
public final class LogIngest {
  private final IngestSettings settings;
  private final TrafficSink sink;
  private volatile boolean stopped;

  /** Counts go into the sink. */
  public LogIngest(IngestSettings settings, TrafficSink sink) {
    this.settings = settings;
    this.sink = sink;
  }

  /** Ends the reading soon; what was counted until then is stored. May be called by any thread. */
  public void stop() {
    stopped = true;
  }

  /**
   * Looks whether a file has the format, before anything is counted.
   *
   * @throws LogFileException if it cannot be read or has another format
   */
  public static void check(IngestSettings settings, LogFile file) {
    FormatTrial.check(settings, file);
  }

  /**
   * Counts what is new in a file.
   *
   * @throws LogFileException if it cannot be read or has another format
   */
  public IngestResult ingest(Path path) {
    return ingest(LogFile.of(path));
  }

  /** The same of a file that was looked at. */
  public IngestResult ingest(LogFile file) {
    FormatTrial.check(settings, file);
    byte[] head = file.head(ResumePoint.HEAD_BYTES);
    ResumePoint point = ResumePoint.of(file, head, sink.positions());
    FileIngest ingest = new FileIngest(file, head, point.position());
    return point instanceof ResumePoint.Shorter ? ingest.shorter() : ingest.run();
  }

  /** The reading of one file. */
  private final class FileIngest {
    private final LogFile file;
    private final byte[] head;
    private final IngestSummary summary;
    private final LineCounter counter = new LineCounter(settings);
    private final UnreadableLines unreadable = new UnreadableLines();
    private Optional<LogPosition> stored;
    private long lines;

    FileIngest(LogFile file, byte[] head, Optional<LogPosition> stored) {
      this.file = file;
      this.head = head;
      this.stored = stored;
      this.summary = new IngestSummary(Path.of(file.name()), stored);
      this.lines = stored.map(LogPosition::lines).orElse(0L);
    }

    IngestResult shorter() {
      summary.notice(
          "it is shorter than what was counted of it before, so that nothing in it is new; if it"
              + " was cut off and written again, give the old part a name of its own first");
      return summary.result();
    }

    IngestResult run() {
      long offset = stored.map(LogPosition::offset).orElse(0L);
      if (offset > 0) {
        counter.headersBefore(file, offset, settings.blockBytes());
      }
      try (LineReader reader = file.lines(offset, settings.blockBytes())) {
        while (!stopped && countNext(reader)) {
          if (counter.isFull()) {
            flush(reader);
          }
        }
        summary.ended(reader, stopped);
        flush(reader);
      }
      unreadable.forEach(summary::notice);
      summary.clients(counter.clients(), settings);
      counter.otherHost().ifPresent(host -> summary.otherHost(host, settings.site()));
      return summary.result();
    }

    private boolean countNext(LineReader reader) {
      LineReader.Found found = reader.next();
      switch (found) {
        case LINE -> count(reader);
        case TOO_LONG -> countTooLong();
        case INCOMPLETE -> {
          return countIncomplete(reader);
        }
        case END -> {
          return false;
        }
      }
      lines++;
      return true;
    }

    /** The server may still be writing the last line, unless the file was put away compressed. */
    private boolean countIncomplete(LineReader reader) {
      boolean mayGoOn = !file.compressed() || reader.damaged();
      if (mayGoOn && !reader.tooLong()) {
        reader.unread();
        summary.incompleteLine();
        return false;
      }
      if (reader.tooLong()) {
        countTooLong();
      } else {
        count(reader);
      }
      lines++;
      return true;
    }

    private void count(LineReader reader) {
      LineFate fate = counter.count(reader.buffer(), reader.from(), reader.to());
      unreadable.see(fate, lines + 1, reader.buffer(), reader.from(), reader.to());
    }

    private void countTooLong() {
      counter.countTooLong();
      unreadable.seeTooLong(lines + 1);
    }

    private void flush(LineReader reader) {
      if (lines == stored.map(LogPosition::lines).orElse(0L)) {
        return;
      }
      LogPosition reached = ResumePoint.behind(reader, head, lines);
      var batch = counter.batch(file.name(), stored, reached, unreadable.ofBatch());
      sink.accept(batch);
      summary.add(batch);
      counter.clear();
      unreadable.clear();
      stored = Optional.of(reached);
    }
  }
}
