package org.stayindexed.crawler.trap;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stayindexed.crawler.scope.LeftOut;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.crawler.scope.SkipLog;
import org.stayindexed.crawler.scope.UrlShape;
import org.stayindexed.model.run.Discovery;
import org.stayindexed.model.run.Purpose;
import org.stayindexed.model.run.SkipReason;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/**
 * Keeps a crawl out of parts of a site that never end. Safe for many threads.
 *
 * <p>Where a family is large, the watch also counts where its pages lead: in one whose links hardly
 * ever meet each other (see {@link Branching}), pages count as barren whatever they say.
 *
 * <p>A page is barren if it says nothing that other pages of its family did not say, and leads to
 * nothing new outside of it. What barren pages lead to is not taken away, it only waits until
 * nothing else is left; by then whatever any other page links to was found there. Of what still
 * waits, as many URLs are looked at as the limit allows, and the rest is left out and counted. So a
 * catalogue of any size is crawled to its end: its pages say something new, or are listed on pages
 * that lead on.
 */
public final class TrapWatch {
  /** Of the limit, the part that barren pages may use up before anything waits. */
  private static final int SOON = 8;

  /** So many times the limit wait; more would be memory for URLs that are left out anyway. */
  private static final int HELD = 4;

  private final Scope scope;
  private final int limit;
  private final SkipLog skipped;
  private final Findings findings;
  private final Families families;
  private final SureTraps sure;
  private final SessionIds sessions = new SessionIds();
  private boolean releasing;

  /**
   * The watch over one crawl.
   *
   * @param skipped counts what is left out
   * @param findings takes what is found
   * @param clock tells what year it is
   */
  public TrapWatch(Scope scope, SkipLog skipped, Findings findings, Clock clock) {
    this.scope = scope;
    this.limit = scope.links().maxUrlsPerPattern();
    this.skipped = skipped;
    this.findings = findings;
    this.families = new Families(scope.start());
    this.sure = new SureTraps(clock);
  }

  private boolean off() {
    return limit == 0;
  }

  /** Whether a URL whose turn has come is left out; it is counted then. */
  public boolean leavesOut(PageUrl url, Discovery discovery) {
    if (off() || isMeant(discovery)) {
      return false;
    }
    Optional<String> pattern = sure.of(url).or(() -> knownSession(url));
    pattern.ifPresent(
        p -> skipped.add(new LeftOut(SkipReason.TRAP, p), url.toString(), discovery.foundOn()));
    return pattern.isPresent();
  }

  /** Whether somebody named the URL who knows which pages there are; a sitemap is 0 deep. */
  private static boolean isMeant(Discovery discovery) {
    return switch (discovery.kind()) {
      case LINK, REDIRECT -> false;
      case PAGINATION, ALTERNATE, AMP -> discovery.depth() == 0;
      default -> true;
    };
  }

  private synchronized Optional<String> knownSession(PageUrl url) {
    return sessions.isKnownPage(url)
        ? Optional.of("session ids in " + UrlShape.of(url))
        : Optional.empty();
  }

  /**
   * Adds what a page leads to to the crawl, now or when its time has come.
   *
   * @param found how the page itself was found
   * @param leads its links first, then what it names in other ways
   */
  public void follow(PageUrl page, Discovery found, byte[] body, List<UrlsFound> leads) {
    boolean nowhere = leads.stream().allMatch(lead -> lead.urls().isEmpty());
    if (off() || body.length == 0 || nowhere) {
      leads.forEach(findings::found);
      return;
    }
    Look look = look(page);
    boolean barren = look.watched() && !saysNew(look.family(), body);
    if (barren || look.branching().filter(Branching::isEndless).isPresent()) {
      followCautiously(look.family(), leads);
    } else if (look.branching().isPresent()) {
      followCounting(look, look.branching().get(), leads, found.foundOn());
    } else {
      leads.forEach(findings::found);
    }
  }

  /**
   * How closely a page is to be looked at.
   *
   * @param watched whether its texts are to be compared
   * @param branching what learns where it leads, if that is to be counted or was counted enough
   */
  private record Look(Family family, boolean watched, Optional<Branching> branching) {}

  private synchronized Look look(PageUrl page) {
    Family family = families.of(page);
    boolean watched = family.isWatched(limit / (SOON * SOON));
    return new Look(family, watched, family.branching(limit / SOON));
  }

  /** The way back to where the page was found says nothing: nearly every page has one. */
  private void followCounting(
      Look look, Branching branching, List<UrlsFound> leads, Optional<PageUrl> parent) {
    int added = 0;
    int met = 0;
    for (UrlsFound lead : leads) {
      List<PageUrl> inside = new ArrayList<>();
      List<PageUrl> outside = new ArrayList<>();
      split(look.family(), lead.urls(), inside, outside);
      int fresh = findings.found(with(lead, inside)).size();
      boolean back = parent.filter(inside::contains).isPresent();
      added += fresh;
      met += inside.size() - fresh - (back ? 1 : 0);
      findings.found(with(lead, outside));
    }
    synchronized (this) {
      branching.learn(added, met);
    }
  }

  private void followCautiously(Family family, List<UrlsFound> leads) {
    List<UrlsFound> inside = new ArrayList<>();
    List<PageUrl> added = new ArrayList<>();
    for (UrlsFound lead : leads) {
      List<PageUrl> in = new ArrayList<>();
      List<PageUrl> out = new ArrayList<>();
      split(family, lead.urls(), in, out);
      inside.add(with(lead, in));
      added.addAll(findings.found(with(lead, out)));
    }
    if (leadsOn(family, added)) {
      inside.forEach(findings::found);
    } else {
      inside.stream()
          .filter(lead -> !lead.urls().isEmpty())
          .forEach(lead -> followBarren(family, lead));
    }
  }

  private static UrlsFound with(UrlsFound links, List<PageUrl> urls) {
    return new UrlsFound(urls, links.discovery(), links.purpose());
  }

  private boolean saysNew(Family family, byte[] body) {
    LongOpenHashSet texts = new LongOpenHashSet();
    TextBlocks.forEach(body, texts::add);
    synchronized (this) {
      return family.root().learn(texts);
    }
  }

  private synchronized void split(
      Family family, List<PageUrl> urls, List<PageUrl> inside, List<PageUrl> outside) {
    for (PageUrl url : urls) {
      boolean same = scope.onSite(url) && families.of(url) == family.root();
      (same ? inside : outside).add(url);
    }
  }

  /** Whether any of these is of a family that does not lead back here as well. */
  private synchronized boolean leadsOn(Family family, List<PageUrl> added) {
    boolean on = false;
    for (PageUrl url : added) {
      Family from = family.root();
      Family to = families.of(url);
      if (from != to && from.leadsTo(to)) {
        from.take(to);
      } else {
        on |= from != to;
      }
    }
    return on;
  }

  /** Notes where a redirect leads, so that pages that only redirect into each other are known. */
  public synchronized void redirected(PageUrl page, List<PageUrl> added) {
    if (off()) {
      return;
    }
    Family family = families.of(page);
    family.countRedirect();
    boolean trapped = releasing || !family.held.isEmpty();
    if (!leadsOn(family, added) && trapped) {
      family.root().letThrough += added.size();
    }
  }

  private void followBarren(Family family, UrlsFound inside) {
    List<PageUrl> fresh = findings.unseen(inside);
    int now = reserve(family, fresh.size());
    List<PageUrl> added = findings.found(with(inside, fresh.subList(0, now)));
    giveBack(family, now - added.size());
    UrlsFound held = hold(family, with(inside, fresh.subList(now, fresh.size())));
    if (!held.urls().isEmpty()) {
      findings.keep(held);
    }
  }

  /** How many of so many URLs may be let through; they count unless they are given back. */
  private synchronized int reserve(Family family, int wanted) {
    Family root = family.root();
    int left = releasing ? limit - root.spent() : limit / SOON - root.letThrough;
    int reserved = Math.max(0, Math.min(wanted, left));
    root.letThrough += reserved;
    return reserved;
  }

  private synchronized void giveBack(Family family, int notNew) {
    family.root().letThrough -= notNew;
  }

  /** Those of these URLs that wait from now on. */
  private synchronized UrlsFound hold(Family family, UrlsFound rest) {
    Family root = family.root();
    List<PageUrl> held = new ArrayList<>(rest.urls().size());
    for (PageUrl url : rest.urls()) {
      if (root.held.size() >= HELD * limit) {
        skipped.add(leftOut(root), url.toString(), rest.discovery().foundOn());
      } else if (root.held.putIfAbsent(url, rest.discovery()) == null) {
        held.add(url);
      }
    }
    return with(rest, held);
  }

  private static LeftOut leftOut(Family family) {
    return new LeftOut(SkipReason.TRAP, family.name());
  }

  /**
   * Lets go what waits, as far as the limit allows. To be called when nothing else is left to do.
   *
   * @return whether there is something to do again
   */
  public boolean release() {
    boolean any = false;
    for (Family family : waiting()) {
      for (UrlsFound next = next(family); !next.urls().isEmpty(); next = next(family)) {
        int added = findings.found(next).size();
        giveBack(family, 1 - added);
        any |= added > 0;
      }
    }
    return any;
  }

  private synchronized List<Family> waiting() {
    List<Family> waiting =
        families.all().stream().filter(family -> !family.held.isEmpty()).toList();
    if (!releasing) {
      // An eighth is left in any case: a family may be honest and have nothing new only of late.
      waiting.forEach(family -> family.countRead(limit - limit / 8));
    }
    releasing = true;
    return waiting;
  }

  /** The next URL that waits, if the limit allows one. */
  private synchronized UrlsFound next(Family family) {
    Family root = family.root();
    Iterator<Map.Entry<PageUrl, Discovery>> held = root.held.entrySet().iterator();
    if (!held.hasNext() || root.spent() >= limit) {
      return new UrlsFound(List.of(), Discovery.START, Purpose.PAGE);
    }
    Map.Entry<PageUrl, Discovery> first = held.next();
    UrlsFound next = new UrlsFound(List.of(first.getKey()), first.getValue(), Purpose.PAGE);
    held.remove();
    root.letThrough++;
    return next;
  }

  /** Whether so many URLs of a family were looked at in vain that no more is. */
  public synchronized boolean isExhausted(PageUrl url) {
    return !off() && scope.onSite(url) && families.of(url).cutShort;
  }

  private static UrlsFound held(Family family) {
    Discovery first = family.held.values().stream().findFirst().orElse(Discovery.START);
    return new UrlsFound(List.copyOf(family.held.keySet()), first, Purpose.PAGE);
  }

  /** Counts what still waits as left out. To be called when {@link #release} has nothing to do. */
  public synchronized void leaveRest() {
    for (Family family : families.all()) {
      List<PageUrl> left = findings.unseen(held(family));
      if (!left.isEmpty()) {
        family.cutShort = true;
        Optional<PageUrl> foundOn =
            Optional.ofNullable(family.held.get(left.get(0))).flatMap(Discovery::foundOn);
        skipped.add(leftOut(family), left.size(), left.get(0).toString(), foundOn);
      }
      family.held.clear();
    }
  }
}
