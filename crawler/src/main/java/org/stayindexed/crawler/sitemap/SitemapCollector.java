package org.stayindexed.crawler.sitemap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.sitemap.SitemapContent;
import org.stayindexed.model.sitemap.SitemapEntry;
import org.stayindexed.model.sitemap.SitemapFault;
import org.stayindexed.model.sitemap.SitemapKind;
import org.stayindexed.model.sitemap.SitemapProblem;
import org.stayindexed.model.url.PageUrl;

/** Collects what a sitemap says while it is read, and what is wrong with it. */
final class SitemapCollector {
  /** "no more than 50,000 URLs" (sitemap protocol). */
  static final int MAX_ENTRIES = 50_000;

  private static final int MAX_EXAMPLE = 300;

  private final PageUrl sitemap;
  private final Predicate<PageUrl> mayName;
  private final List<SitemapEntry> entries = new ArrayList<>();
  private final Set<PageUrl> seen = new HashSet<>();
  private final Set<PageUrl> alternates = new LinkedHashSet<>();

  /** Of the entry that is read. */
  private final List<RelatedLink> languages = new ArrayList<>();

  /** Entries of one page in many languages repeat each other: each different list is kept once. */
  private final Map<List<RelatedLink>, List<RelatedLink>> languageLists = new HashMap<>();

  private final Map<SitemapFault, SitemapProblem> problems = new EnumMap<>(SitemapFault.class);
  private int images;
  private boolean cut;

  /**
   * An empty collector.
   *
   * @param mayName whether this sitemap may speak for a page
   */
  SitemapCollector(PageUrl sitemap, Predicate<PageUrl> mayName) {
    this.sitemap = sitemap;
    this.mayName = mayName;
  }

  /** Notes a fault once more; the first example stays. */
  void fault(SitemapFault fault, String example) {
    SitemapProblem known = problems.get(fault);
    problems.put(
        fault,
        known == null
            ? new SitemapProblem(fault, 1, shortened(example))
            : new SitemapProblem(fault, known.count() + 1, known.example()));
  }

  /** Notes that the rest is missing, once: that the file has no end is no mistake of its own. */
  void cut(SitemapFault fault, String example) {
    if (!cut) {
      cut = true;
      fault(fault, example);
    }
  }

  /** Whether the rest is missing. */
  boolean isCut() {
    return cut;
  }

  /** Adds an entry of a file whose URLs may be relative; both texts without white space around. */
  void add(String text, String date) {
    if (text.isEmpty()) {
      fault(SitemapFault.NO_LOC, "");
      return;
    }
    Optional<PageUrl> url = PageUrl.parse(text).url();
    if (url.isEmpty()) {
      url = sitemap.resolve(text).url();
      fault(url.isEmpty() ? SitemapFault.BAD_URL : SitemapFault.RELATIVE_URL, text);
    }
    url.ifPresent(page -> add(page, date));
  }

  private void add(PageUrl url, String date) {
    if (seen.size() >= MAX_ENTRIES && !seen.contains(url)) {
      fault(SitemapFault.TOO_MANY_ENTRIES, url.toString());
    } else if (seen.add(url)) {
      entries.add(new SitemapEntry(url, date(date), keptLanguages()));
    } else {
      fault(SitemapFault.DUPLICATE_URL, url.toString());
    }
  }

  private Optional<Instant> date(String text) {
    Optional<Instant> instant = EntryDate.parse(text);
    if (instant.isEmpty() && !text.isEmpty()) {
      fault(SitemapFault.BAD_DATE, text);
    }
    return instant;
  }

  private List<RelatedLink> keptLanguages() {
    List<RelatedLink> named = List.copyOf(languages);
    return languageLists.computeIfAbsent(named, Function.identity());
  }

  /** An entry is over, whether it could be used or not. */
  void endEntry() {
    languages.clear();
  }

  /**
   * Adds the same page in another form to the entry that is read; there may be many in each.
   *
   * @param language empty if it is another form in the same language
   */
  void addAlternate(String href, String language) {
    Optional<PageUrl> target = sitemap.resolve(Blank.strip(href)).url();
    if (target.isEmpty()) {
      fault(SitemapFault.BAD_URL, href);
    } else if (alternates.size() < MAX_ENTRIES || alternates.contains(target.get())) {
      alternates.add(target.get());
      if (!language.isEmpty()) {
        languages.add(
            new RelatedLink(
                RelatedLink.Relation.HREFLANG, language, target.get(), RelatedLink.Place.SITEMAP));
      }
    }
  }

  void addImage() {
    images++;
  }

  /** Lines of text have no base: each must be a whole URL. */
  void addLine(String line) {
    PageUrl.parse(line)
        .url()
        .ifPresentOrElse(url -> add(url, ""), () -> fault(SitemapFault.BAD_URL, line));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Forgets the problems of what turned out to be no sitemap, but for its being cut. */
  void notASitemap(String what) {
    problems.keySet().removeIf(fault -> fault != SitemapFault.TRUNCATED);
    fault(SitemapFault.NOT_A_SITEMAP, what);
  }

  SitemapContent content(SitemapKind kind) {
    if (kind != SitemapKind.NONE && entries.isEmpty()) {
      fault(SitemapFault.EMPTY, "");
    }
    if (kind != SitemapKind.INDEX) {
      entries.stream()
          .filter(entry -> !mayName.test(entry.url()))
          .forEach(entry -> fault(SitemapFault.OTHER_HOST, entry.url().toString()));
    }
    return new SitemapContent(
        kind, entries, List.copyOf(alternates), images, List.copyOf(problems.values()));
  }

  /** Never between the two halves of a character. */
  private static String shortened(String text) {
    if (text.length() <= MAX_EXAMPLE) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_EXAMPLE - 1)) ? 1 : 0;
    return text.substring(0, MAX_EXAMPLE - end) + "...";
  }
}
