package org.stayindexed.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** {@code serve} as a process of its own, on the clock of the machine. */
final class ServeProcess implements AutoCloseable {
  private final Process process;
  private final Path out;

  private ServeProcess(Process process, Path out) {
    this.process = process;
    this.out = out;
  }

  /** Starts it on a database; what it prints goes to a file beside that. */
  static ServeProcess start(Path home) throws IOException {
    Path out = Files.createTempFile(home, "serve-", ".out");
    Process process =
        JarProcess.of(List.of("serve", "--port=" + freePort(), "--db=" + home))
            .redirectOutput(out.toFile())
            .start();
    return new ServeProcess(process, out);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** What it printed so far. */
  String printed() throws IOException {
    return Files.readString(out);
  }

  void awaitPrinted(String text) throws IOException, InterruptedException {
    while (!printed().contains(text)) {
      pause();
    }
  }

  void await(BooleanSupplier condition) throws IOException, InterruptedException {
    while (!condition.getAsBoolean()) {
      pause();
    }
  }

  /** Ends early if the process has ended. */
  private void pause() throws IOException, InterruptedException {
    if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
      throw new AssertionError("serve ended: " + printed());
    }
  }

  /** Asks it to stop, as Ctrl-C does, and waits; the result is its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(15, TimeUnit.SECONDS)) {
      throw new AssertionError("serve does not stop");
    }
    return process.exitValue();
  }

  /** Kills it: {@code kill -9}. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
