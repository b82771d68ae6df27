package org.stayindexed.logs.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.logs.client.ClientProof;
import org.stayindexed.logs.read.LineReader;
import org.stayindexed.model.traffic.Hits;
import org.stayindexed.model.traffic.LineFate;
import org.stayindexed.model.traffic.LogPosition;
import org.stayindexed.model.traffic.SiteHour;
import org.stayindexed.model.traffic.TrafficBatch;
import org.stayindexed.model.url.PageUrl;

/** Puts together what is told of a file. Belongs to one thread. */
final class IngestSummary {
  private final Path path;
  private final Optional<LogPosition> before;
  private final Map<LineFate, Long> lines = new EnumMap<>(LineFate.class);
  private final List<String> notices = new ArrayList<>();
  private long toOffset;
  private @Nullable Instant first;
  private @Nullable Instant last;

  IngestSummary(Path path, Optional<LogPosition> before) {
    this.path = path;
    this.before = before;
    this.toOffset = fromOffset();
  }

  private long fromOffset() {
    return before.map(LogPosition::offset).orElse(0L);
  }

  void notice(String sentence) {
    notices.add(sentence);
  }

  void incompleteLine() {
    notice("its last line is not complete yet and will be counted when it is");
  }

  void otherHost(String host, PageUrl site) {
    notice(
        "some requests were for another host, "
            + host
            + " for example; only those for "
            + site.host()
            + " are counted");
  }

  /** What was found out of bots, where a person should know it. */
  void clients(Clients clients, IngestSettings settings) {
    if (clients.spoofed() > 0) {
      notice(
          "requests that say they are a bot and come from an address that is not its owner's: "
              + clients.spoofed()
              + "; they are counted as SPOOFED_BOT"
              + (clients.verified() > 0
                  ? ""
                  : ". No bot came from its own addresses: if a proxy in front hides them, name the"
                      + " variable that has them with --client-address-field"));
    }
    if (clients.hidden() > 0) {
      notice(
          "requests of bots without an address that proves or refutes them, as behind a proxy or"
              + " CDN: "
              + clients.hidden()
              + "; they are counted by their own word");
    }
    if (settings.proof().filter(ClientProof::exhausted).isPresent()) {
      notice("not all addresses could be asked for by DNS in the time that there is for it");
    }
  }

  void ended(LineReader reader, boolean stopped) {
    if (stopped) {
      notice("it was interrupted; run it again to count the rest");
    }
    if (reader.damaged()) {
      notice(
          "its compression ends too early or is damaged; what could be read was counted, and the"
              + " rest will be when the whole file is given");
    }
  }

  void add(TrafficBatch batch) {
    batch.lines().forEach((fate, count) -> lines.merge(fate, count, Long::sum));
    batch.siteHours().stream().map(SiteHour::hits).forEach(this::add);
    toOffset = batch.after().offset();
  }

  private void add(Hits hits) {
    first = first == null || hits.first().isBefore(first) ? hits.first() : first;
    last = last == null || hits.last().isAfter(last) ? hits.last() : last;
  }

  IngestResult result() {
    return new IngestResult(
        path,
        before.map(LogPosition::lines).orElse(0L),
        lines,
        fromOffset(),
        toOffset,
        Optional.ofNullable(first),
        Optional.ofNullable(last),
        notices);
  }
}
