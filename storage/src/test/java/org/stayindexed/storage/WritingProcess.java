package org.stayindexed.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that stores observations for ever and prints how many it has acknowledged,
 * to be killed or read beside.
 */
final class WritingProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;
  private long acknowledged;

  private WritingProcess(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static WritingProcess start(DatabaseDirectory directory) throws IOException {
    return start(directory, WritingProcess.class);
  }

  /** Starts another program that prints what it has acknowledged. */
  static WritingProcess start(DatabaseDirectory directory, Class<?> program) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            directory.path().toString());
    return new WritingProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Waits until the process has acknowledged this many more; returns how many in all. */
  long awaitMore(long more) throws IOException {
    long target = acknowledged + more;
    while (acknowledged < target) {
      String line = output.readLine();
      if (line == null) {
        throw new IOException("The writing process ended after " + acknowledged);
      }
      acknowledged = Long.parseLong(line);
    }
    return acknowledged;
  }

  /** Kills it as {@code kill -9} does, and returns the last count that it could print. */
  long kill() throws IOException, InterruptedException {
    // Unlike that of Process, this leaves the pipe open to be read to its end.
    process.toHandle().destroyForcibly();
    process.waitFor();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      acknowledged = Long.parseLong(line);
    }
    return acknowledged;
  }

  /** Kills it after a while, if it has not ended by itself. */
  void killAfter(Duration moment) throws IOException, InterruptedException {
    boolean unused = process.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS);
    kill();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    kill();
    output.close();
  }

  /** The process itself. */
  public static void main(String[] arguments) {
    DatabaseDirectory directory = new DatabaseDirectory(Path.of(arguments[0]));
    Database database = Database.open(directory, "a writing process");
    StoredSite site = new StoredSite(directory.path());
    RunWriter writer = database.startRun(site.start());
    Thread printer = new Thread(() -> print(writer), "printer");
    printer.setDaemon(true);
    printer.start();
    for (long i = 0; ; i++) {
      writer.accept(Observations.titled("/page/" + i, "Page " + i));
    }
  }

  private static void print(RunWriter writer) {
    long printed = 0;
    while (true) {
      long now = writer.acknowledged();
      if (now > printed) {
        System.out.println(now);
        printed = now;
      }
      Thread.onSpinWait();
    }
  }
}
