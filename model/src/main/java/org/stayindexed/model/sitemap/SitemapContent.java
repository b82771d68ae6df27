package org.stayindexed.model.sitemap;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stayindexed.model.url.PageUrl;

/**
 * What a sitemap file says.
 *
 * @param kind what it is
 * @param entries pages, or in an index further sitemaps, in their order, each once
 * @param alternates the same pages in other languages, as {@code xhtml:link} names them, each once
 * @param images how many images its entries name
 * @param problems what is wrong with it, each fault once
 */
public record SitemapContent(
    SitemapKind kind,
    List<SitemapEntry> entries,
    List<PageUrl> alternates,
    int images,
    List<SitemapProblem> problems)
    implements Serializable {

  public SitemapContent {
    entries = List.copyOf(entries);
    alternates = List.copyOf(alternates);
    problems = List.copyOf(problems);
  }

  /** Nothing was read, because of that problem. */
  public static SitemapContent none(SitemapProblem problem) {
    return new SitemapContent(SitemapKind.NONE, List.of(), List.of(), 0, List.of(problem));
  }

  /** The URLs of the entries. */
  public List<PageUrl> urls() {
    return entries.stream().map(SitemapEntry::url).toList();
  }

  /** The latest of the dates of its entries. */
  public Optional<Instant> newestEntry() {
    return entries.stream()
        .flatMap(entry -> entry.lastModified().stream())
        .max(Comparator.naturalOrder());
  }
}
