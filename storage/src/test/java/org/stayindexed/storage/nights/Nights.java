package org.stayindexed.storage.nights;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Plays every scenario, each by chance of the same seed. */
final class Nights {
  private static final int MIXED_NIGHTS = 60;

  /** What befalls a whole site is over by then. */
  private static final int OWN_NIGHTS = 20;

  private final Path directory;
  private final int pagesEach;
  private final long seed;

  Nights(Path directory, int pagesEach, long seed) {
    this.directory = directory;
    this.pagesEach = pagesEach;
    this.seed = seed;
  }

  Map<Scenario, Score> play(boolean withLog) {
    Map<Scenario, Score> scores = new LinkedHashMap<>();
    Scenario.ALL.forEach(scenario -> scores.put(scenario, new Score()));
    List<SimulatedPage> mixed = new ArrayList<>();
    scores.forEach(
        (scenario, score) -> {
          List<SimulatedPage> pages = pages(scenario, score);
          if (scenario.site() == Scenario.Site.MIXED) {
            mixed.addAll(pages);
          } else {
            new PlayedSite(pages, withLog).play(directory.resolve(scenario.name()), OWN_NIGHTS);
          }
        });
    new PlayedSite(mixed, withLog).play(directory.resolve("mixed"), MIXED_NIGHTS);
    return scores;
  }

  private List<SimulatedPage> pages(Scenario scenario, Score score) {
    Random random = new Random(seed + scenario.name().hashCode());
    String section = "/" + scenario.name().toLowerCase(Locale.ROOT) + "/";
    List<SimulatedPage> pages = new ArrayList<>();
    for (int number = 0; number < pagesEach; number++) {
      pages.add(
          new SimulatedPage(
              section + number,
              scenario,
              scenario.timeline(number, random),
              new IndexEntry(random.nextLong()),
              new Foretold(score, scenario.wanted())));
    }
    return pages;
  }
}
