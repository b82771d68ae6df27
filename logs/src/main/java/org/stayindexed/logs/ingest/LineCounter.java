package org.stayindexed.logs.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stayindexed.logs.client.ClientProof;
import org.stayindexed.logs.format.FormatGap;
import org.stayindexed.logs.format.LogLine;
import org.stayindexed.logs.read.LineReader;
import org.stayindexed.logs.read.LogFile;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.traffic.LogPosition;
import org.stayindexed.model.traffic.TrafficBatch;
import org.stayindexed.model.traffic.UnreadableLine;

/** Counts lines until a batch is full. Belongs to one thread. */
final class LineCounter {
  /** About fifty bytes each. */
  private static final int MAX_ROWS = 350_000;

  /** About three hundred bytes each, because they have histograms. */
  private static final int MAX_TIMED_ROWS = 100_000;

  private final LogLine line;
  private final Targets targets;
  private final Clients clients;
  private final Optional<LocalDate> rangesOf;
  private final TrafficCounts counts;
  private final int maxRows;

  LineCounter(IngestSettings settings) {
    this.line = settings.line();
    this.targets = new Targets(settings.site(), settings.format().escaping());
    this.clients = new Clients(settings.proof());
    this.rangesOf = settings.proof().flatMap(ClientProof::rangesOf);
    boolean untimed = settings.format().gaps().contains(FormatGap.NO_DURATION);
    this.maxRows = untimed ? MAX_ROWS : MAX_TIMED_ROWS;
    this.counts =
        new TrafficCounts(
            !settings.format().gaps().contains(FormatGap.NO_TIME),
            new HitSamples(settings.keepAddresses()));
  }

  /** Counts a line, which has no line feed, and tells what became of it. */
  LineFate count(byte[] bytes, int from, int to) {
    LineFate fate = line.read(bytes, from, to);
    if (fate == LineFate.COUNTED) {
      Target target = targets.of(line);
      fate = target.fate();
      if (fate != LineFate.OTHER_HOST) {
        clients.read(line);
        counts.add(line, target, clients.name(), clients.verification());
      }
    }
    counts.add(fate);
    return fate;
  }

  /**
   * Reads what the lines before an offset tell of those behind it, where a format has such lines.
   */
  void headersBefore(LogFile file, long offset, int blockBytes) {
    if (!line.hasHeaders()) {
      return;
    }
    try (LineReader reader = file.lines(0, blockBytes)) {
      while (reader.offset() < offset && reader.next() == LineReader.Found.LINE) {
        boolean unused = line.header(reader.buffer(), reader.from(), reader.to());
      }
    }
  }

  void countTooLong() {
    counts.add(LineFate.TOO_LONG);
  }

  /** Whether it holds as much as it may. */
  boolean isFull() {
    return counts.rows() >= maxRows || targets.isFull();
  }

  /**
   * What was counted since the last batch, to be read before the next begins.
   *
   * @param unreadable some of the lines that could not be used
   */
  TrafficBatch batch(
      String fileName,
      Optional<LogPosition> before,
      LogPosition after,
      List<UnreadableLine> unreadable) {
    return new TrafficBatch(
        fileName,
        before,
        after,
        counts.fates(),
        counts.urlDays(targets),
        counts.urlHours(targets),
        counts.siteHours(),
        rangesOf,
        counts.samples(),
        unreadable);
  }

  /** Begins the next batch. */
  void clear() {
    counts.clear();
    // The ids of targets are only good while no key of a counter holds them.
    if (targets.isFull()) {
      targets.clear();
    }
  }

  /** Who asked, and whether that was true. */
  Clients clients() {
    return clients;
  }

  /** The first host that was asked for and is not the site's. */
  Optional<String> otherHost() {
    return targets.otherHost();
  }
}
