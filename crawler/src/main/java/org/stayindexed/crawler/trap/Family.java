package org.stayindexed.crawler.trap;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.url.PageUrl;

/**
 * The URLs of one shape, or of several that turned out to lead to each other only, and what is
 * known of their pages. Guarded by the lock of its {@link TrapWatch}.
 */
final class Family {
  /** Texts that are remembered; when they are more, all are forgotten and learned anew. */
  private static final int MAX_TEXTS = 65_536;

  /** After so many pages in a row that say something new, only every eighth is looked at. */
  private static final int TRUST = 16;

  private static final int SAMPLE = 8;

  /** Fewer pages in a row could lead to new ones by chance. */
  private static final int SHORTEST_STRETCH = 25;

  /** Two shapes are one family when each led so often to new URLs of the other. */
  private static final int MUTUAL = 10;

  private final String name;
  private final LongOpenHashSet texts = new LongOpenHashSet(0);
  private final Map<Family, Integer> leads = new HashMap<>(0);

  /** URLs that pages with nothing new led to, in the order in which they were found. */
  final Map<PageUrl, Discovery> held = new LinkedHashMap<>(0);

  private @Nullable Family mergedInto;
  private @Nullable Branching branching;
  private long pages;
  private int newInARow;

  /** URLs of the family that pages with nothing new led to and that were let through. */
  int letThrough;

  /** Pages that were read before anything that waited was let go, as far as they count. */
  private int readBefore;

  /** Whether the limit was met, so that the rest is left out. */
  boolean cutShort;

  Family(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** The family that this one is part of now. */
  Family root() {
    Family root = this;
    while (root.mergedInto != null) {
      root = root.mergedInto;
    }
    return root;
  }

  /** Counts the pages that were read until now, but no more than that. */
  void countRead(int atMost) {
    readBefore = (int) Math.max(0, Math.min(pages, atMost) - letThrough);
  }

  /** How much of the limit is used up. */
  int spent() {
    return letThrough + readBefore;
  }

  /**
   * Whether the next page is worth a look: none is in a small family, and few are in one that
   * always says something new.
   *
   * @param few pages of a family that is no trap yet, whatever they say
   */
  boolean isWatched(int few) {
    pages++;
    return pages > few && (newInARow < TRUST || pages % SAMPLE == 0);
  }

  /**
   * Where its pages lead, for every eighth page once so many were read that it is worth the effort,
   * and for every page once it is known; else empty.
   *
   * @param many pages of a family that may be without an end
   */
  Optional<Branching> branching(int many) {
    if (branching == null && pages > many) {
      branching = new Branching(Math.max(SHORTEST_STRETCH, many / (SAMPLE * SAMPLE)));
    }
    return Optional.ofNullable(branching).filter(known -> known.isEndless() || pages % SAMPLE == 0);
  }

  /** Counts a redirect as a page that was read. */
  void countRedirect() {
    pages++;
  }

  /** Learns the texts of a page; whether any was not known. */
  boolean learn(LongOpenHashSet ofPage) {
    if (texts.size() > MAX_TEXTS) {
      texts.clear();
    }
    boolean news = texts.addAll(ofPage);
    newInARow = news ? newInARow + 1 : 0;
    return news;
  }

  /**
   * Notes that a page with nothing new led to a new URL of another family; whether both are one.
   */
  boolean leadsTo(Family other) {
    leads.merge(other, 1, Integer::sum);
    return leads.getOrDefault(other, 0) >= MUTUAL && other.leads.getOrDefault(this, 0) >= MUTUAL;
  }

  /** Makes another family part of this one. */
  void take(Family other) {
    other.mergedInto = this;
    texts.addAll(other.texts);
    held.putAll(other.held);
    pages += other.pages;
    letThrough += other.letThrough;
    readBefore += other.readBefore;
    cutShort |= other.cutShort;
    other.leads.forEach((to, times) -> leads.merge(to, times, Integer::sum));
    other.texts.clear();
    other.held.clear();
    other.leads.clear();
  }
}
