package org.stayindexed.logs.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stayindexed.logs.format.LogLine;
import org.stayindexed.logs.format.Slice;
import org.stayindexed.model.secret.Redaction;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.HitSample;
import org.stayindexed.model.url.PageUrl;

/** The last failed requests of each kind since the last batch. Belongs to one thread. */
final class HitSamples {
  private static final int MAX_USER_AGENT = 200;

  private final Map<HitClass, Deque<HitSample>> samples = new HashMap<>();

  void add(LogLine line, PageUrl url, HitClass hitClass) {
    Deque<HitSample> ofKind = samples.computeIfAbsent(hitClass, unused -> new ArrayDeque<>());
    if (ofKind.size() == HitSample.KEPT) {
      ofKind.removeFirst();
    }
    ofKind.addLast(
        new HitSample(
            url,
            Instant.ofEpochSecond(line.epochSecond()),
            hitClass,
            known(line.bytes()),
            known(line.requestMillis()),
            known(line.upstreamMillis()),
            line.knowsUserAgent() ? text(line.userAgent()) : null));
  }

  private static @Nullable Long known(long number) {
    return number == LogLine.UNKNOWN ? null : number;
  }

  private static @Nullable String text(Slice slice) {
    if (!slice.hasValue()) {
      return null;
    }
    String text =
        Redaction.of(
            new String(slice.bytes(), slice.from(), slice.length(), StandardCharsets.UTF_8));
    return text.length() <= MAX_USER_AGENT ? text : text.substring(0, MAX_USER_AGENT);
  }

  List<HitSample> all() {
    return samples.values().stream().flatMap(Deque::stream).toList();
  }

  void clear() {
    samples.clear();
  }
}
