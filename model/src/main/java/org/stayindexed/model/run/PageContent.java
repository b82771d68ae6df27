package org.stayindexed.model.run;

import org.stayindexed.model.page.PageCopy;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.url.PageUrl;

/**
 * A body that is new or has changed, to be remembered for the next run. Handed over before the
 * observation that it belongs to: if only it is stored, the page is visited again and nothing is
 * wrong.
 *
 * @param url where the body was
 * @param copy what a later run compares and asks with
 * @param facts of the body alone, without those of the header, which each answer brings anew
 */
public record PageContent(PageUrl url, PageCopy copy, PageFacts facts) implements CrawlFact {

  @Override
  public int urlCount() {
    return 1 + facts.links().size();
  }
}
