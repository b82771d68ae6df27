package org.stayindexed.logs.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stayindexed.logs.client.IpAddress;
import org.stayindexed.logs.client.LoggedAddress;
import org.stayindexed.logs.format.LogLine;
import org.stayindexed.logs.format.Slice;
import org.stayindexed.model.secret.Redaction;
import org.stayindexed.model.traffic.HitClass;
import org.stayindexed.model.traffic.HitSample;
import org.stayindexed.model.url.PageUrl;

/**
 * The last requests of each kind since the last batch, of those that failed or that an impostor
 * made. Belongs to one thread.
 */
final class HitSamples {
  private static final int MAX_USER_AGENT = 200;

  private final Map<HitClass, Deque<HitSample>> samples = new HashMap<>();
  private final boolean addresses;

  /**
   * @param addresses whether those of clients are kept
   */
  HitSamples(boolean addresses) {
    this.addresses = addresses;
  }

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
            line.knowsUserAgent() ? userAgent(line.userAgent()) : null,
            addresses ? address(line.address()) : null));
  }

  private static @Nullable Long known(long number) {
    return number == LogLine.UNKNOWN ? null : number;
  }

  private static @Nullable String userAgent(Slice slice) {
    if (!slice.hasValue()) {
      return null;
    }
    String text = Redaction.of(text(slice));
    return text.length() <= MAX_USER_AGENT ? text : text.substring(0, MAX_USER_AGENT);
  }

  /** Whatever a log has there, an address is kept and nothing else. */
  private static @Nullable String address(Slice slice) {
    return slice.hasValue()
        ? LoggedAddress.of(text(slice)).map(IpAddress::text).orElse(null)
        : null;
  }

  private static String text(Slice slice) {
    return new String(slice.bytes(), slice.from(), slice.length(), StandardCharsets.UTF_8);
  }

  List<HitSample> all() {
    return samples.values().stream().flatMap(Deque::stream).toList();
  }

  void clear() {
    samples.clear();
  }
}
