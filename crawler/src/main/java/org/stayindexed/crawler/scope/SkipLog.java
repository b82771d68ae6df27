package org.stayindexed.crawler.scope;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.run.SkipReason;
import org.stayindexed.model.run.SkippedUrls;
import org.stayindexed.model.url.PageUrl;

/**
 * Counts what a crawl leaves out, by reason and pattern, each with its first example. Its memory is
 * bounded: beyond so many patterns of a reason, the rest is counted together. Safe for many
 * threads.
 */
public final class SkipLog {
  private static final int MAX_PATTERNS = 1_000;
  private static final String OTHERS = "(others)";

  private final Map<SkipReason, Map<String, Entry>> entries = new EnumMap<>(SkipReason.class);

  /** An empty log. */
  public SkipLog() {
    for (SkipReason reason : SkipReason.values()) {
      entries.put(reason, new ConcurrentHashMap<>());
    }
  }

  private record Entry(AtomicLong links, String example, Optional<PageUrl> foundOn) {}

  /** Counts one link to a URL that is left out. */
  public void add(LeftOut leftOut, String url, Optional<PageUrl> foundOn) {
    add(leftOut, 1, url, foundOn);
  }

  /** Counts several URLs that are left out; the first is given as the example. */
  public void add(LeftOut leftOut, long urls, String example, Optional<PageUrl> foundOn) {
    Map<String, Entry> ofReason = entries.getOrDefault(leftOut.reason(), Map.of());
    Entry entry = ofReason.get(leftOut.pattern());
    if (entry == null) {
      String pattern = ofReason.size() < MAX_PATTERNS ? leftOut.pattern() : OTHERS;
      entry = ofReason.computeIfAbsent(pattern, p -> new Entry(new AtomicLong(), example, foundOn));
    }
    entry.links().addAndGet(urls);
  }

  /** Hands over what was counted since the last time. */
  public void handOver(ObservationSink sink) {
    entries.forEach(
        (reason, ofReason) ->
            ofReason.forEach((pattern, entry) -> handOver(sink, reason, pattern, entry)));
  }

  private static void handOver(
      ObservationSink sink, SkipReason reason, String pattern, Entry entry) {
    long links = entry.links().getAndSet(0);
    if (links > 0) {
      sink.accept(new SkippedUrls(reason, pattern, links, entry.example(), entry.foundOn()));
    }
  }
}
