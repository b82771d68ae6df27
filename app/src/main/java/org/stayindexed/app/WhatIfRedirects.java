package org.stayindexed.app;

import static org.stayindexed.app.output.JsonDocument.object;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.CountLine;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.index.Eligibility;
import org.stayindexed.model.index.IndexRules;
import org.stayindexed.model.index.RedirectPlan.End;
import org.stayindexed.model.index.RedirectPlan.Followed;
import org.stayindexed.model.index.RedirectPlan.Known;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.report.Text;
import org.stayindexed.storage.VerdictReader;
import org.stayindexed.storage.view.VerdictRow;

/** Where redirects that somebody means to set up would lead. */
final class WhatIfRedirects {
  private final String site;
  private final RedirectList list;
  private final int limit;
  private final Map<PageUrl, Known> known = new HashMap<>();
  private final Map<End, List<Followed>> ends;

  WhatIfRedirects(String site, RedirectList list, VerdictReader reader, int limit) {
    this.site = site;
    this.list = list;
    this.limit = limit;
    readKnown(reader);
    this.ends =
        list.plan().targets().keySet().stream()
            .map(from -> list.plan().follow(from, url -> Optional.ofNullable(known.get(url))))
            .collect(
                Collectors.groupingBy(
                    Followed::end, () -> new EnumMap<>(End.class), Collectors.toList()));
  }

  /** In one pass for each hop that is there already: URLs have no index, and lists are short. */
  private void readKnown(VerdictReader reader) {
    Set<String> wanted = new HashSet<>();
    list.plan()
        .targets()
        .forEach(
            (from, to) -> {
              wanted.add(from.toString());
              wanted.add(to.toString());
            });
    for (int hop = 0; hop <= IndexRules.MAX_HOPS && !wanted.isEmpty(); hop++) {
      Set<String> next = new HashSet<>();
      reader.each(site, row -> keep(row, wanted, next));
      known.keySet().forEach(url -> next.remove(url.toString()));
      wanted.clear();
      wanted.addAll(next);
    }
  }

  private void keep(VerdictRow row, Set<String> wanted, Set<String> next) {
    if (!wanted.contains(row.url())) {
      return;
    }
    Optional<PageUrl> target = Optional.ofNullable(row.redirectTo()).map(PageUrl::of);
    target.ifPresent(url -> next.add(url.toString()));
    known.put(
        PageUrl.of(row.url()), new Known(row.verdict(), Optional.ofNullable(row.reason()), target));
  }

  private long eligibleSources() {
    return list.plan().targets().keySet().stream()
        .map(known::get)
        .filter(page -> page != null && page.eligibility() == Eligibility.ELIGIBLE)
        .count();
  }

  void print(PrintStream out) {
    out.println(
        site + " with " + Text.count(list.plan().targets().size(), "redirect", "redirects"));
    for (End end : End.values()) {
      print(out, end, ends.getOrDefault(end, List.of()));
    }
    long eligible = eligibleSources();
    if (eligible > 0) {
      CountLine.print(out, "Indexable pages that would redirect", eligible);
    }
    if (!list.badLines().isEmpty()) {
      CountLine.print(out, "Lines that are no redirect", list.badLines().size());
      list.badLines().stream().limit(limit).forEach(line -> out.println("    " + line));
    }
  }

  private void print(PrintStream out, End end, List<Followed> redirects) {
    if (redirects.isEmpty()) {
      return;
    }
    CountLine.print(out, end.title(), redirects.size());
    if (end == End.GOOD) {
      return;
    }
    redirects.stream().limit(limit).forEach(redirect -> print(out, redirect));
    if (redirects.size() > limit) {
      out.println("    ... " + Text.number(redirects.size() - limit) + " more: raise --limit");
    }
  }

  private static void print(PrintStream out, Followed redirect) {
    out.println(
        "    "
            + Printable.of(redirect.from().toString())
            + " -> "
            + (redirect.hops() > 1 ? "... -> " : "")
            + Printable.of(redirect.last().toString())
            + redirect.reason().map(reason -> " (" + reason + ")").orElse("")
            + (redirect.hops() > 1 ? ", " + redirect.hops() + " hops" : ""));
  }

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> kinds = new LinkedHashMap<>();
    for (End end : End.values()) {
      List<Followed> redirects = ends.getOrDefault(end, List.of());
      kinds.put(
          end.name().toLowerCase(Locale.ROOT),
          object(
              "count", redirects.size(),
              "examples", redirects.stream().limit(limit).map(WhatIfRedirects::json).toList()));
    }
    return object(
        "site", site,
        "redirects", list.plan().targets().size(),
        "ends", kinds,
        "eligible_sources", eligibleSources(),
        "bad_lines", list.badLines());
  }

  private static Object json(Followed redirect) {
    return object(
        "from", redirect.from(),
        "last", redirect.last(),
        "hops", redirect.hops(),
        "reason", redirect.reason());
  }
}
