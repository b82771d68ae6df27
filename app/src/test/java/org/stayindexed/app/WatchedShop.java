package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A tea shop behind nginx, and what its owner types to have it watched. */
final class WatchedShop implements AutoCloseable {
  private final TeaShop shop = new TeaShop();
  private final Nginx nginx;
  private final RetoldLog log;

  /** Opens a shop whose server and log live in that directory. */
  WatchedShop(Path directory) throws IOException, InterruptedException {
    nginx = Nginx.before(shop.site(), Files.createDirectory(directory.resolve("nginx")));
    log = new RetoldLog(nginx, directory.resolve("access.log"));
  }

  TeaShop shop() {
    return shop;
  }

  RetoldLog log() {
    return log;
  }

  String site() {
    return nginx.url("/").toString();
  }

  /** Adds a crawl for every night, and after it the reading of the log. */
  void schedule(Path home, Clock clock) throws IOException {
    schedule(home, clock, "nightly", "15 2 * * *", "crawl", site(), "--delay=0", "--second-look=0");
    schedule(
        home,
        clock,
        "logs",
        "15 4 * * *",
        "logs",
        "ingest",
        log.file().toString(),
        "--site=" + site(),
        "--format=" + Nginx.logFormat());
  }

  private void schedule(Path home, Clock clock, String name, String cron, String... command) {
    List<String> words = new ArrayList<>(List.of("schedule", "add", name, "--cron", cron));
    words.addAll(List.of("--zone", Night.ZONE.getId(), "--db", home.toString(), "--"));
    words.addAll(List.of(command));
    run(clock, words);
  }

  /** What a command prints about a database, without the origin of the site. */
  String command(Path home, Clock clock, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--db=" + home);
    return run(clock, all).replace(nginx.url("/").origin(), "");
  }

  private static String run(Clock clock, List<String> words) {
    CommandLineRun run = CommandLineRun.at(clock, words.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run.out();
  }

  /** The rows of a query, each as {@link #row} makes it. */
  List<String> sql(Path home, String query) throws IOException {
    String json = command(home, Clock.systemUTC(), "sql", "--format=json", query);
    return JsonRows.of(json).stream().map(WatchedShop::row).toList();
  }

  private static String row(Map<String, String> columns) {
    return String.join(" ", columns.values());
  }

  /** A row as {@link #sql} gives it. */
  static String row(Object... values) {
    return Arrays.stream(values).map(WatchedShop::shown).collect(Collectors.joining(" "));
  }

  private static String shown(Object value) {
    return (value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value).toString();
  }

  @Override
  public void close() {
    nginx.close();
    shop.close();
  }
}
