package org.stayindexed.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;

/** A process of its own that has a database open until it is closed. */
final class OtherProcess implements AutoCloseable {
  private final Process process;

  private OtherProcess(Process process) {
    this.process = process;
  }

  static OtherProcess holding(Path directory) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            directory.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    if (process.getInputStream().read() < 0) {
      throw new IOException("The other process could not open the database");
    }
    return new OtherProcess(process);
  }

  String holder() {
    return "the other process";
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** The process itself. */
  public static void main(String[] arguments) throws IOException {
    try (Database database =
        Database.open(new DatabaseDirectory(Path.of(arguments[0])), "the other process")) {
      System.out.println("open " + database.reader().latestRun().isPresent());
      // Until it is killed.
      int unused = System.in.read();
    }
  }
}
