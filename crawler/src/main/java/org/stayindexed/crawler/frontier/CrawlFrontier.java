package org.stayindexed.crawler.frontier;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.stayindexed.model.run.FoundKinds;
import org.stayindexed.model.run.PageObservation;
import org.stayindexed.model.run.UrlsFound;
import org.stayindexed.model.url.PageUrl;

/**
 * The URLs of one crawl: each is handed out once, and a host only when it may be asked again. Safe
 * for many threads.
 */
public interface CrawlFrontier extends Closeable {

  /**
   * Adds those URLs that were never added before.
   *
   * @return those that are new, in their order
   */
  List<PageUrl> offer(UrlsFound found);

  /** Those of these URLs that were never added; the others were found in one more way. */
  List<PageUrl> unseen(UrlsFound found);

  /** Keeps URLs for {@link #releaseLater}, without asking whether they are new. */
  void offerLater(UrlsFound found);

  /**
   * Adds those URLs that were kept for later and are new still, but for what pages need.
   *
   * @return how many
   */
  long releaseLater();

  /** Adds what pages need, was kept for later, and was not found as a page meanwhile. */
  void releaseResources();

  /** Counts URLs as seen that were looked at before this process began. */
  void markSeen(long[] fingerprints);

  /** At the end: tells of every URL that was offered in how many ways it was. */
  void forEachSeen(Consumer<FoundKinds> consumer);

  /** Gives no turn before so much time has passed from now on. */
  void waitBeforeFirstTurn(Duration wait);

  /**
   * Waits for the next turn. Empty means the end: nothing is queued and nothing is under way that
   * could find more, or {@link #stop} was called.
   *
   * @throws InterruptedException if the waiting thread is interrupted
   */
  Optional<Lease> take() throws InterruptedException;

  /** Tells that the request of a turn is on the wire: the gap to the next one counts from now. */
  void requestSent(Lease lease);

  /**
   * Tells that the request of a turn is being answered: if that took longer than others did, the
   * request may have arrived late, and the gap counts from then.
   */
  void answerBegan(Lease lease);

  /** Gives back a turn in which a request was made, and every URL found by it has been offered. */
  void complete(Lease lease, TurnEnd end);

  /**
   * Gives back a turn whose answer is not believed yet, so that the URL is asked for once more, a
   * while later.
   *
   * @param first what was seen
   * @return false if it was the second look already, or none is wanted; the turn is not given back
   *     then
   */
  boolean lookAgain(Lease.Visit lease, PageObservation first, TurnEnd end);

  /** At the end: the URLs that were to be asked for once more and were not. */
  List<CrawlTask> unconfirmed();

  /**
   * Gives back a turn in which robots.txt could not be read, so that it is asked for once more
   * before anything else there, a while later, or when its Retry-After is over.
   *
   * @return false if that was done already, is not wanted, or the host asks to be left alone for
   *     longer than anybody waits; the turn is not given back then
   */
  boolean prepareAgain(Lease.Prepare lease, TurnEnd end);

  /** Gives back a turn in which no request was made, so that the host need not wait. */
  void completeUnused(Lease lease);

  /**
   * Waits for a further turn at a host while another is held: for the hops of a robots.txt.
   *
   * @return false if the crawl was stopped meanwhile
   * @throws InterruptedException if the waiting thread is interrupted
   */
  boolean awaitFurtherTurn(PageUrl url) throws InterruptedException;

  /** Makes the gap at a URL's host at least this long from now on. */
  void widenGap(PageUrl url, Duration gap);

  /** Ends the crawl: no turn is given any more. */
  void stop();

  /** Whether {@link #stop} was called. */
  boolean stopped();

  /** Why not every URL that was found got its turn, in words; empty if each got it. */
  Optional<String> cutShort();

  /** Where it stands at this moment. */
  FrontierStats stats();
}
