package org.stayindexed.crawler.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stayindexed.model.run.ExternalLinks;
import org.stayindexed.model.run.ObservationSink;
import org.stayindexed.model.url.PageUrl;

/**
 * The targets of links to other sites, up to a limit, and how many links lead to each. Safe for
 * many threads.
 */
public final class ExternalTargets {
  private final int limit;
  private final Map<PageUrl, Target> targets = new LinkedHashMap<>();

  /** None yet. */
  public ExternalTargets(int limit) {
    this.limit = limit;
  }

  private static final class Target {
    private int links;
    private boolean checked;
  }

  /** What becomes of one link. */
  enum Fate {
    NEW,
    KNOWN,
    BEYOND_LIMIT
  }

  synchronized Fate met(PageUrl url) {
    Target target = targets.get(url);
    if (target == null && targets.size() >= limit) {
      return Fate.BEYOND_LIMIT;
    }
    Fate fate = target == null ? Fate.NEW : Fate.KNOWN;
    targets.computeIfAbsent(url, u -> new Target()).links++;
    return fate;
  }

  /** Notes that a target was looked at and handed over, so that its links may be. */
  public synchronized void checked(PageUrl url) {
    targets.computeIfAbsent(url, u -> new Target()).checked = true;
  }

  /** Hands over how many links were met since the last time. */
  public void handOver(ObservationSink sink) {
    taken().forEach(sink::accept);
  }

  private synchronized List<ExternalLinks> taken() {
    List<ExternalLinks> taken = new ArrayList<>();
    targets.forEach(
        (url, target) -> {
          if (target.checked && target.links > 0) {
            taken.add(new ExternalLinks(url, target.links));
            target.links = 0;
          }
        });
    return taken;
  }
}
