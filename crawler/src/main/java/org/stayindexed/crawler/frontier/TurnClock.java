package org.stayindexed.crawler.frontier;

import org.stayindexed.crawler.http.RequestListener;

/**
 * Tells the frontier how the request of a turn gets on, from which the gap to the next one counts.
 *
 * @param frontier which gave the turn
 * @param lease the turn
 */
public record TurnClock(CrawlFrontier frontier, Lease lease) implements RequestListener {
  @Override
  public void sent() {
    frontier.requestSent(lease);
  }

  @Override
  public void answered() {
    frontier.answerBegan(lease);
  }
}
