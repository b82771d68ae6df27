package org.stayindexed.logs.ingest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.stayindexed.logs.client.ClientProof;
import org.stayindexed.logs.format.FormatGap;
import org.stayindexed.logs.format.LogFormat;
import org.stayindexed.logs.format.LogLine;
import org.stayindexed.model.url.PageUrl;

/**
 * How logs are read.
 *
 * @param format of their lines
 * @param site whose requests are counted: those to its host
 * @param day of all their lines, if the format has no time
 * @param zone of that day, or of the days of {@code $msec}
 * @param proof how bots are told from those that only say so; without it all are believed
 * @param keepAddresses whether samples of failed requests have the addresses of their clients
 * @param blockBytes how much is read at once
 */
public record IngestSettings(
    LogFormat format,
    PageUrl site,
    Optional<LocalDate> day,
    ZoneId zone,
    Optional<ClientProof> proof,
    boolean keepAddresses,
    int blockBytes) {
  private static final int BLOCK_BYTES = 1 << 20;

  public IngestSettings {
    boolean needsDay = format.gaps().contains(FormatGap.NO_TIME);
    if (needsDay != day.isPresent()) {
      throw new IllegalArgumentException(
          "A day is given for formats without a time, and only for them: " + format.name());
    }
  }

  /** For a format whose lines have a time with its offset. */
  public static IngestSettings of(LogFormat format, PageUrl site) {
    return of(format, site, Optional.empty(), ZoneOffset.UTC);
  }

  /** For any format, reading as much at once as is fastest. */
  public static IngestSettings of(
      LogFormat format, PageUrl site, Optional<LocalDate> day, ZoneId zone) {
    return new IngestSettings(format, site, day, zone, Optional.empty(), false, BLOCK_BYTES);
  }

  /** The same, but for the format. */
  public IngestSettings withFormat(LogFormat other) {
    return new IngestSettings(other, site, day, zone, proof, keepAddresses, blockBytes);
  }

  /** The same, but with bots told from those that only say so. */
  public IngestSettings proven(ClientProof by) {
    return new IngestSettings(format, site, day, zone, Optional.of(by), keepAddresses, blockBytes);
  }

  /** The same, but with the addresses of clients in the samples. */
  public IngestSettings keepingAddresses() {
    return new IngestSettings(format, site, day, zone, proof, true, blockBytes);
  }

  LogLine line() {
    return LogLine.of(format, day, zone);
  }
}
