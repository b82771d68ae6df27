package org.stayindexed.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stayindexed.app.output.Printable;
import org.stayindexed.storage.view.BotActivity;
import org.stayindexed.storage.view.CrawlWaste;

/** Prints what bots did, for people. */
final class BotPrinter {
  private final PrintStream out;

  BotPrinter(PrintStream out) {
    this.out = out;
  }

  void print(List<BotActivity> bots, List<CrawlWaste> waste) {
    if (bots.isEmpty()) {
      out.println("No bot came, as far as the logs that were read.");
      return;
    }
    out.printf(
        Locale.ROOT, "%-24s %10s %10s %10s %10s%n", "", "hits", "verified", "claimed", "spoofed");
    String site = "";
    for (BotActivity bot : bots) {
      if (!bot.site().equals(site)) {
        site = bot.site();
        out.println(Printable.of(site));
      }
      print(bot);
    }
    printWaste(waste);
  }

  private void print(BotActivity bot) {
    String line =
        String.format(
            Locale.ROOT,
            "  %-22s %,10d %,10d %,10d %,10d  %s",
            Printable.of(bot.bot()),
            bot.hits(),
            bot.verified(),
            bot.claimed(),
            bot.spoofed(),
            statuses(bot));
    out.println(line.stripTrailing());
  }

  private static String statuses(BotActivity bot) {
    String statuses =
        bot.sortedStatuses().entrySet().stream()
            .map(
                status ->
                    String.format(Locale.ROOT, "%03d: %,d", status.getKey(), status.getValue()))
            .collect(Collectors.joining("  "));
    return bot.unanswered() == 0
        ? statuses
        : statuses + String.format(Locale.ROOT, "  (no answer: %,d)", bot.unanswered());
  }

  private void printWaste(List<CrawlWaste> waste) {
    out.println();
    if (waste.isEmpty()) {
      out.println("Search engines fetched nothing that they cannot use.");
      return;
    }
    out.println("What search engines fetched and cannot use");
    for (CrawlWaste row : waste) {
      out.printf(
          Locale.ROOT,
          "  %,8d  %s  %s%n",
          row.hits(),
          Printable.of(row.pattern()),
          name(row.waste()));
      out.println("            " + Printable.of(row.example()));
    }
  }

  private static String name(String waste) {
    return switch (waste) {
      case "NO_ANSWER" -> "no answer";
      case "SERVER_ERROR" -> "server error or 429";
      case "NOT_FOUND" -> "4xx";
      case "REDIRECT" -> "redirect";
      case "NOT_ELIGIBLE" -> "cannot be indexed, says the crawl";
      case "PARAMETERS" -> "parameters that no crawl met";
      default -> waste;
    };
  }
}
