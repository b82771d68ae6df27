package org.stayindexed.app.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Function;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.stayindexed.app.output.OutputException;
import org.stayindexed.app.output.ResultOutput;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.QueryLimits;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.SqlReader;

/**
 * A shell for queries over copies of a database.
 *
 * @param format how rows are printed
 */
public record SqlShell(
    DatabaseDirectory directory, QueryLimits limits, Function<PrintStream, ResultOutput> format) {

  /** Runs on the terminal of the process, until its end. */
  public void run() {
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      run(terminal);
    } catch (IOException e) {
      throw new OutputException("The terminal cannot be used: " + e.getMessage(), e);
    }
  }

  void run(Terminal terminal) {
    terminal
        .writer()
        .println("Queries of " + directory.path() + ", read-only. Help: \\?  End: \\q");
    Shell.End end;
    do {
      try (Snapshot snapshot = Snapshot.take(directory);
          SqlReader reader = snapshot.sqlReader()) {
        end = new Shell(terminal, reader, limits, format, history()).run();
      }
    } while (end == Shell.End.NEW_COPY);
  }

  private Path history() {
    return directory.path().resolve("sql-history");
  }
}
