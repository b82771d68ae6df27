package org.stayindexed.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stayindexed.storage.DatabaseDirectory;

/** {@code serve} inside the process of a test, on a free port. */
final class RunningServer implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile(" at (http://127\\.0\\.0\\.1:\\d+/) and");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ServeSession session;
  private final Thread thread;

  private RunningServer(Path directory, Clock clock, Function<PrintStream, EventLines> events) {
    PrintStream printed = stream(out);
    this.session =
        new ServeSession(
            new Surroundings(printed, stream(err), clock, Terminal.NONE),
            new DatabaseDirectory(directory),
            Duration.ofMillis(20),
            events.apply(printed));
    this.thread = new Thread(() -> session.run(0), "serve");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  static RunningServer start(Path directory, Clock clock) {
    RunningServer server = new RunningServer(directory, clock, EventLines::sentences);
    server.thread.start();
    server.await(() -> server.out().contains("Ctrl-C stops."));
    return server;
  }

  /** The same, which tells programs what happens. */
  static RunningServer withJson(Path directory, Clock clock) {
    RunningServer server = new RunningServer(directory, clock, EventLines::json);
    server.thread.start();
    server.await(() -> server.out().contains("\"serving\""));
    return server;
  }

  /** What it printed so far. */
  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Waits for something; the time limit of the test ends a wait in vain. */
  void await(BooleanSupplier condition) {
    try {
      while (!condition.getAsBoolean()) {
        // Returns at once when the server has ended.
        thread.join(10);
        if (!thread.isAlive()) {
          throw new AssertionError("The server ended: " + out() + err());
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError("Waited in vain: " + out() + err(), e);
    }
  }

  void awaitPrinted(String text) {
    await(() -> out().contains(text));
  }

  /** What it answers for a path. */
  String get(String path) throws IOException, InterruptedException {
    Matcher address = ADDRESS.matcher(out());
    if (!address.find()) {
      throw new AssertionError(out());
    }
    URI uri = URI.create(address.group(1)).resolve(path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Stops it as Ctrl-C does. */
  void stop() {
    session.stop();
  }

  @Override
  public void close() {
    session.stop();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
