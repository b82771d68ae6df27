package org.stayindexed.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A site of so many URLs, computed from their numbers alone: about 12 in 100 are special, every
 * page has about 57 links, and links reach every URL.
 */
final class SitePlan {
  private static final int CHILDREN = 8;
  private static final int OTHER_LINKS = 49;

  private final int urls;
  private final List<Integer> pagesWithLinks = new ArrayList<>();
  private final int[] ordinals;

  SitePlan(int urls) {
    this.urls = urls;
    this.ordinals = new int[urls];
    for (int number = 0; number < urls; number++) {
      ordinals[number] = pagesWithLinks.size();
      if (kind(number).hasLinks()) {
        pagesWithLinks.add(number);
      }
    }
  }

  int urls() {
    return urls;
  }

  PageKind kind(int number) {
    if (number == 0) {
      return PageKind.PAGE;
    }
    int dice = (int) Math.floorMod(mixed(number), 1_000L);
    PageKind[] kinds = PageKind.values();
    // Ten of a thousand for each special kind.
    int special = dice / 10;
    return special > 0 && special < kinds.length ? kinds[special] : PageKind.PAGE;
  }

  String path(int number) {
    return number == 0 ? "/" : kind(number).folder() + "/p/" + number;
  }

  /**
   * The URLs that a page links to. The page with links of ordinal k links to the URLs 8k+1 to 8k+8,
   * so that each URL is linked from a page with a smaller number.
   */
  List<Integer> links(int number) {
    List<Integer> targets = new ArrayList<>(CHILDREN + OTHER_LINKS);
    int first = ordinals[number] * CHILDREN + 1;
    for (int child = first; child < Math.min(urls, first + CHILDREN); child++) {
      targets.add(child);
    }
    for (int i = 1; i <= OTHER_LINKS; i++) {
      targets.add((int) Math.floorMod(mixed(number * 64L + i), (long) urls));
    }
    return targets;
  }

  /** Where a redirect or a canonical leads: always to a plain page. */
  int target(int number) {
    int target = (number + 1) % urls;
    while (kind(target) != PageKind.PAGE) {
      target = (target + 1) % urls;
    }
    return target;
  }

  /** What a page is given by which a second crawl may ask whether it has changed. */
  enum Validator {
    NONE,
    ETAG,
    LAST_MODIFIED
  }

  /** A third of the pages with links has neither. */
  Validator validator(int number) {
    Validator[] all = Validator.values();
    return kind(number).hasLinks()
        ? all[(int) Math.floorMod(mixed(number + 7L), (long) all.length)]
        : Validator.NONE;
  }

  private static long mixed(long number) {
    long x = number * 0x9e3779b97f4a7c15L;
    x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
    return x ^ (x >>> 27);
  }
}
