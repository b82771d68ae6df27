package org.stayindexed.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.stayindexed.logs.read.LogFile;
import org.stayindexed.logs.read.LogFileException;

/**
 * A log that comes through standard input. It is kept in a file until it is counted: whether its
 * beginning was counted before can only be told from a log that can be read twice.
 */
final class StandardInputLog implements AutoCloseable {
  private @Nullable Path file;

  /** The file of standard input if the name is a dash, else the file of that name. */
  Path orFile(Path name) {
    if (!name.toString().equals("-")) {
      return name;
    }
    if (file != null) {
      throw new LogFileException("Standard input, -, can be given once only.");
    }
    try {
      Path copied = Files.createTempFile("standard-input", "");
      file = copied;
      long unused = Files.copy(System.in, copied, StandardCopyOption.REPLACE_EXISTING);
      return copied;
    } catch (IOException e) {
      throw new UncheckedIOException("Standard input could not be kept in a file", e);
    }
  }

  /** The file under the name by which it is known to the user. */
  LogFile named(LogFile log) {
    return log.path().equals(file) ? log.named("standard input") : log;
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not delete " + file, e);
    }
  }
}
