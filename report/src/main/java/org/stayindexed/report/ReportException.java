package org.stayindexed.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The report could not be written; what it would have shown is in the database. */
public final class ReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReportException(Path file, IOException cause) {
    super(
        "The report could not be written to "
            + file
            + ": "
            + reason(cause)
            + ". The run itself is stored; repair that and write it with: ./stayindexed report",
        cause);
  }

  private static String reason(IOException cause) {
    boolean withReason = cause instanceof FileSystemException f && f.getReason() != null;
    String name = cause.getClass().getSimpleName().replace("Exception", "");
    return withReason ? ((FileSystemException) cause).getReason() : name + " " + cause.getMessage();
  }
}
