package org.stayindexed.model.finding;

/**
 * Where a redirect or a canonical leads.
 *
 * @param url the next page
 * @param target what that page is
 * @param hops how many steps it takes to the end, at least one
 * @param end what stands at the end
 * @param loop whether there is no end
 */
public record Lead(String url, PageKind target, int hops, PageKind end, boolean loop) {
  public Lead {
    if (hops < 1) {
      throw new IllegalArgumentException("Nothing leads to " + url + " in " + hops + " hops");
    }
  }
}
