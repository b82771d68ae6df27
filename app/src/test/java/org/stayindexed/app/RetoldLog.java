package org.stayindexed.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The access log of an {@link Nginx}, told again with the times of a story: nginx knows only the
 * real time, in which three nights pass within seconds. Nothing but the time of a line is changed.
 */
final class RetoldLog {
  /** As nginx writes {@code $time_local}. */
  private static final DateTimeFormatter TIME_LOCAL =
      DateTimeFormatter.ofPattern("'['dd/MMM/yyyy:HH:mm:ss Z']'", Locale.US).withZone(Night.ZONE);

  private final Nginx nginx;
  private final Path file;
  private int told;

  RetoldLog(Nginx nginx, Path file) throws IOException {
    this.nginx = nginx;
    this.file = Files.createFile(file);
  }

  /** What {@code logs ingest} is given. */
  Path file() {
    return file;
  }

  /** A visit that is answered. */
  void reads(Visitor visitor, String path, Instant time) throws IOException, InterruptedException {
    visitor.reads(nginx.url(path));
    tell(told + 1, time);
  }

  /** A visit that ends without an answer. */
  void leaves(Visitor visitor, String path, Instant time) throws IOException, InterruptedException {
    visitor.leaves(nginx.url(path));
    tell(told + 1, time);
  }

  /**
   * Tells what was not told yet as of one time.
   *
   * @param lines how many the log has by then, at least
   */
  void tell(int lines, Instant time) throws IOException, InterruptedException {
    List<String> log = nginx.awaitLog(lines);
    List<String> retold =
        log.subList(told, log.size()).stream().map(line -> at(time, line)).toList();
    Files.write(file, retold, StandardOpenOption.APPEND);
    told = log.size();
  }

  private static String at(Instant time, String line) {
    return line.replaceFirst("\\[[^]]+]", TIME_LOCAL.format(time));
  }
}
