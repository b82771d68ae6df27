package org.stayindexed.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.index.RedirectPlan;
import org.stayindexed.model.url.PageUrl;

/**
 * Redirects as a user gives them: {@code from to} or {@code from,to} on a line, URLs or paths.
 * Further columns, empty lines and those that begin with # do not count, nor does a first line of
 * headings.
 *
 * @param plan where each URL leads
 * @param badLines what is wrong with the other lines, each with its number
 */
record RedirectList(RedirectPlan plan, List<String> badLines) {
  RedirectList {
    badLines = List.copyOf(badLines);
  }

  /**
   * Reads a file.
   *
   * @param base what paths belong to
   */
  static RedirectList read(Path file, PageUrl base) throws IOException {
    Map<PageUrl, PageUrl> targets = new LinkedHashMap<>();
    List<String> bad = new ArrayList<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\ufeff", "").strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        Optional<String> problem = add(words(line), base, targets);
        if (problem.isPresent() && i > 0) {
          bad.add("line " + (i + 1) + ": " + problem.get());
        }
      }
    }
    return new RedirectList(new RedirectPlan(targets), bad);
  }

  private static List<String> words(String line) throws IOException {
    if (line.chars().anyMatch(Character::isWhitespace) && !line.startsWith("\"")) {
      return List.of(line.replaceFirst("[,;]\\s+", " ").split("\\s+"));
    }
    try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
      for (CSVRecord values : parser) {
        return values.toList();
      }
    }
    return List.of();
  }

  private static Optional<String> add(
      List<String> words, PageUrl base, Map<PageUrl, PageUrl> targets) {
    Optional<PageUrl> from = words.stream().findFirst().flatMap(word -> url(word, base));
    Optional<PageUrl> to = words.stream().skip(1).findFirst().flatMap(word -> url(word, base));
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.of(
          "\"" + Printable.of(String.join(" ", words)) + "\" is not two URLs or paths");
    }
    PageUrl earlier = targets.putIfAbsent(from.get(), to.get());
    return earlier == null || earlier.equals(to.get())
        ? Optional.empty()
        : Optional.of(Printable.of(from.get().toString()) + " has another target above");
  }

  private static Optional<PageUrl> url(String word, PageUrl base) {
    return word.startsWith("/") || word.contains("://")
        ? base.resolve(word).url()
        : Optional.empty();
  }
}
