package org.stayindexed.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Runs, in one process, what shall start quickly: the launcher has Java write the classes that were
 * used into an archive at its end. The argument is an empty folder, for a log of one line and the
 * database that it is counted into.
 */
public final class StartUpRehearsal {
  private static final String LINE =
      "192.0.2.1 - - [01/Mar/2026:00:00:00 +0000] \"GET / HTTP/1.1\" 200 5 \"-\" \"a rehearsal\"\n";

  private StartUpRehearsal() {}

  /**
   * Runs the commands; what they print is of no interest.
   *
   * @throws IOException if the log cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path log = folder.resolve("access.log");
    Files.writeString(log, LINE, StandardCharsets.UTF_8);
    String database = "--db=" + folder.resolve("db");
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(nowhere, nowhere, Clock.systemUTC(), Terminal.NONE);
    for (List<String> words :
        List.of(
            List.of("--help"),
            List.of("crawl", "--help"),
            List.of("logs", "ingest", log.toString(), "--site=http://localhost/", database),
            List.of("runs", database),
            List.of("sql", "select 1", database))) {
      int unused = Invocation.run(surroundings, words.toArray(String[]::new));
    }
    Interruption.programEnds();
    System.exit(ExitCode.OK);
  }
}
