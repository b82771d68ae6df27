package org.stayindexed.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stayindexed.logs.format.FormatGap;
import org.stayindexed.logs.format.LogFormat;
import org.stayindexed.logs.format.NginxConf;
import org.stayindexed.logs.ingest.FormatDetection;
import org.stayindexed.logs.ingest.IngestSettings;
import org.stayindexed.logs.read.LogFile;
import org.stayindexed.logs.read.LogFileException;
import org.stayindexed.model.url.PageUrl;
import picocli.CommandLine.Option;

/** How the lines of a log are read: what was said of it, or else what is found in it. */
final class LogFormatOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "combined, main, timed, common, vhost_combined, lighttpd, haproxy, envoy, alb, json, w3c, or"
              + " the log_format of nginx.conf or LogFormat of Apache, as it stands there, in quotes"
              + " (default: found out from the first 200 lines).")
  private @Nullable String format;

  @Option(
      names = "--nginx-conf",
      paramLabel = "FILE",
      description =
          "Take the log_format from an nginx.conf: that of --format NAME, or the one that the log"
              + " has there. Files that it includes are not read.")
  private @Nullable Path nginxConf;

  @Option(
      names = "--json-fields",
      paramLabel = "NAMES",
      description =
          "What the members of a JSON log are called where the names are unusual:"
              + " status=http.status,url=http.path,time=when,host=..,agent=..,bytes=..,millis=..")
  private @Nullable String jsonFields;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Day of all lines, 2026-11-21, for a format without a time.")
  private @Nullable String date;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description =
          "Time zone of --date, of times without one (haproxy), and of days when the format has only"
              + " $msec (default: UTC).")
  private String zone = "UTC";

  /**
   * How one file is read.
   *
   * @param notice takes what the user should know of how the format was found
   * @throws org.stayindexed.logs.format.FormatException if the format cannot be used
   * @throws LogFileException if it has none that is known
   */
  IngestSettings settings(PageUrl site, LogFile file, Consumer<String> notice) {
    Optional<LocalDate> day = day();
    LogFormat found = given(file.path()).orElseGet(() -> detected(file, day, notice));
    checkDay(found, day);
    return IngestSettings.of(found, site, day, zone());
  }

  /** Whether the user said how lines look, so that it need not be found out. */
  boolean areGiven() {
    return format != null || nginxConf != null || jsonFields != null;
  }

  /** What can be checked without a file. */
  void check() {
    Optional<LocalDate> day = day();
    ZoneId unused = zone();
    if (nginxConf == null) {
      given(Path.of("access.log")).ifPresent(known -> checkDay(known, day));
    }
  }

  private Optional<LogFormat> given(Path file) {
    if (nginxConf != null) {
      return Optional.of(ofNginx(nginxConf, String.valueOf(file.getFileName())));
    }
    if (jsonFields != null) {
      if (format != null && !format.equals("json")) {
        throw new UsageException("--json-fields names members of JSON, but --format is another");
      }
      return Optional.of(LogFormat.ofJson(jsonFields));
    }
    return Optional.ofNullable(format).map(LogFormat::of);
  }

  private LogFormat ofNginx(Path conf, String file) {
    try {
      // Not every configuration is UTF-8, and the formats are what counts.
      String text = new String(Files.readAllBytes(conf), StandardCharsets.ISO_8859_1);
      return new NginxConf(text).format(Optional.ofNullable(format), file);
    } catch (IOException e) {
      throw new LogFileException("--nginx-conf " + conf + " cannot be read: " + e.getMessage());
    }
  }

  private LogFormat detected(LogFile file, Optional<LocalDate> day, Consumer<String> notice) {
    FormatDetection detection = FormatDetection.of(file, day, zone());
    notice.accept(
        file.name()
            + " has the format "
            + detection.format().name()
            + ": "
            + detection.reason()
            + ".");
    return detection.format();
  }

  private static void checkDay(LogFormat parsed, Optional<LocalDate> day) {
    boolean needed = parsed.gaps().contains(FormatGap.NO_TIME);
    if (needed && day.isEmpty()) {
      throw new UsageException(
          "The format "
              + parsed.name()
              + " has no time, so that nobody can tell the days of its lines. If the file is of one"
              + " day, say which: --date 2026-11-21. Better log $time_local too (docs/logs.md)");
    }
    if (!needed && day.isPresent()) {
      throw new UsageException(
          "--date is for formats without a time; the lines of this one have theirs");
    }
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.ofNullable(date).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new UsageException("--date \"" + date + "\" is no day; write 2026-11-21");
    }
  }

  private ZoneId zone() {
    try {
      return zone.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new UsageException(
          "--zone \"" + zone + "\" is no time zone; write Europe/Berlin or +05:30");
    }
  }

  /** Options that contradict each other or cannot be read. */
  static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }
}
