package org.stayindexed.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a copy of the database stands while it is read. Its name says whose it is, so that what a
 * killed or interrupted process leaves behind is deleted by the next one: each is as large as the
 * database.
 */
final class CopyDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(CopyDirectory.class);

  private static final String PREFIX = "snapshot-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-(\\d+)-\\d+");

  /** A process of another container is not seen here; it has opened its copy by then. */
  private static final Duration UNTOUCHED = Duration.ofMinutes(1);

  private CopyDirectory() {}

  /** Makes one for this process, and deletes those whose processes are gone. */
  static Path make(Path parent) throws IOException {
    ProcessHandle process = ProcessHandle.current();
    String prefix = PREFIX + process.pid() + "-" + startMillis(process) + "-";
    Path own = Files.createTempDirectory(parent, prefix);
    Instant untouchedSince = Files.getLastModifiedTime(own).toInstant().minus(UNTOUCHED);
    try {
      deleteAbandoned(parent, untouchedSince);
    } catch (IOException e) {
      LOG.warn("What another process left in {} could not be deleted", parent, e);
    }
    return own;
  }

  private static long startMillis(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
  }

  private static void deleteAbandoned(Path parent, Instant untouchedSince) throws IOException {
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path copy : copies) {
        Matcher name = NAME.matcher(copy.getFileName().toString());
        if (name.matches() && !isRunning(name) && isUntouched(copy, untouchedSince)) {
          delete(copy);
        }
      }
    }
  }

  /** A later process may have the number of an earlier one. */
  private static boolean isRunning(Matcher name) {
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(name.group(1)));
    return process.isPresent() && startMillis(process.get()) == Long.parseLong(name.group(2));
  }

  private static boolean isUntouched(Path copy, Instant since) throws IOException {
    try {
      return Files.getLastModifiedTime(copy).toInstant().isBefore(since);
    } catch (NoSuchFileException e) {
      return false; // Its own process, or another that tidies up, was faster.
    }
  }

  /** Deletes one with what is in it; again does nothing. */
  static void delete(Path copy) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(copy)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      return;
    }
    Files.deleteIfExists(copy);
  }
}
