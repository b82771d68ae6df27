package org.stayindexed.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes an access log in the combined format, always the same for a seed, and the truth about it.
 * Arguments: number of lines, a folder for {@code access.log}, {@code statuses.csv} (requests by
 * status) and {@code aborts.csv} (499s by URL).
 */
final class GenerateLog {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final int PAGES = 20_000;
  private static final int LINES_A_SECOND = 2;
  private static final long SEED = 42;
  private static final List<String> AGENTS =
      List.of(
          "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like"
              + " Gecko) Chrome/126.0 Mobile Safari/537.36 (compatible; Googlebot/2.1;"
              + " +http://www.google.com/bot.html)",
          "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0;"
              + " +http://www.bing.com/bingbot.htm) Chrome/116.0 Safari/537.36",
          "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2;"
              + " +https://openai.com/gptbot)",
          "python-requests/2.31.0");

  private final Random random = new Random(SEED);
  private final TreeMap<Integer, Long> statuses = new TreeMap<>();
  private final TreeMap<String, Long> aborts = new TreeMap<>();

  private GenerateLog() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    GenerateLog log = new GenerateLog();
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("access.log"))) {
      log.write(out, Integer.parseInt(arguments[0]));
    }
    log.writeTruth(folder);
  }

  private void write(BufferedWriter out, int lines) throws IOException {
    Instant start = Instant.parse("2026-03-01T00:00:00Z");
    for (int i = 0; i < lines; i++) {
      out.write(line(start.plusSeconds(i / LINES_A_SECOND)));
      out.write('\n');
    }
  }

  private String line(Instant when) {
    // Few pages are asked for often, and many seldom, as on real sites.
    int page = (int) (PAGES * Math.pow(random.nextDouble(), 3));
    String path =
        "/shop/"
            + page % 37
            + "/item-"
            + page
            + (page % 9 == 0 ? "?sort=" + random.nextInt(4) : "");
    int status = status(page);
    statuses.merge(status, 1L, Long::sum);
    if (status == 499) {
      aborts.merge("http://bench.example" + path, 1L, Long::sum);
    }
    int bot = random.nextInt(16);
    boolean named = bot < AGENTS.size();
    return (named ? botAddress(bot) : "198.51." + random.nextInt(256) + "." + random.nextInt(256))
        + " - - ["
        + TIME.format(when)
        + "] \"GET "
        + path
        + " HTTP/1.1\" "
        + status
        + " "
        + (status == 499 ? 0 : 500 + random.nextInt(40_000))
        + " \"-\" \""
        + (named ? AGENTS.get(bot) : browser())
        + "\"";
  }

  /** Their own, but one in ten of those that say they are Googlebot is none. */
  private String botAddress(int bot) {
    return switch (bot) {
      case 0 -> random.nextInt(10) == 0 ? "203.0.113.9" : "66.249.66." + random.nextInt(32);
      case 1 -> "157.55.39." + random.nextInt(256);
      case 2 -> "20.171.206." + random.nextInt(256);
      default -> "192.0.2." + random.nextInt(256);
    };
  }

  private String browser() {
    return "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/"
        + (100 + random.nextInt(200))
        + ".0."
        + random.nextInt(3)
        + ".0 Safari/537.36";
  }

  /** Most pages have always the same status, as on real sites. */
  private int status(int page) {
    int dice = random.nextInt(1_000);
    if (page % 50 == 0 && dice < 300) {
      return 499;
    }
    return dice < 5 ? 500 : page % 25 == 1 ? 301 : page % 40 == 3 ? 404 : dice < 40 ? 304 : 200;
  }

  private void writeTruth(Path folder) throws IOException {
    Files.write(
        folder.resolve("statuses.csv"),
        statuses.entrySet().stream().map(e -> e.getKey() + "," + e.getValue()).toList(),
        StandardCharsets.UTF_8);
    Files.write(
        folder.resolve("aborts.csv"),
        aborts.entrySet().stream().map(e -> e.getKey() + "," + e.getValue()).toList(),
        StandardCharsets.UTF_8);
  }
}
