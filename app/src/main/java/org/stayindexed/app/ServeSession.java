package org.stayindexed.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stayindexed.app.serve.LocalServer;
import org.stayindexed.report.HtmlIndex;
import org.stayindexed.report.ReportException;
import org.stayindexed.storage.Database;
import org.stayindexed.storage.DatabaseDirectory;
import org.stayindexed.storage.DatabaseInUseException;
import org.stayindexed.storage.DueRuns;
import org.stayindexed.storage.ServingRight;
import org.stayindexed.storage.StorageException;

/**
 * Runs what is due and shows the reports, until it is stopped. It has the database open only while
 * something is due, so that a crawl by hand finds it free at all other times.
 */
final class ServeSession {
  private static final Logger LOG = LoggerFactory.getLogger(ServeSession.class);

  /** Between two looks at the clock and the database file. */
  static final Duration LOOK = Duration.ofSeconds(1);

  /** After the database failed: a full disk is not empty again in a second. */
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

  private final Surroundings surroundings;
  private final ServedDatabase database;
  private final Duration look;
  private final EventLines events;
  private final Agenda agenda;
  private final Semaphore stopped = new Semaphore(0);
  private volatile boolean stopping;
  private volatile @Nullable DueRuns runs;
  private String lastComplaint = "";

  /**
   * Serves a database.
   *
   * @param look how long to wait between two looks at the clock
   * @param events where it tells what happens
   */
  ServeSession(
      Surroundings surroundings, DatabaseDirectory directory, Duration look, EventLines events) {
    this.surroundings = surroundings;
    this.events = events;
    this.database = new ServedDatabase(directory);
    this.look = look;
    this.agenda = new Agenda(database);
  }

  /**
   * Serves until {@link #stop}.
   *
   * @param port where to listen, 0 for any
   */
  void run(int port) {
    try (ServingRight right = ServingRight.enter(database.directory(), holder());
        Interruption interruption = Interruption.calls(this::stop);
        LocalServer server =
            LocalServer.start(
                port,
                new ServedIndex(database, surroundings.clock()),
                database.directory().reports())) {
      serve(server.address());
    }
  }

  private String holder() {
    return surroundings.holder("serve");
  }

  /** Ends {@link #run} after the run that is going on; from any thread. */
  void stop() {
    stopping = true;
    DueRuns current = runs;
    if (current != null) {
      current.stop();
    }
    stopped.release();
  }

  private void serve(String address) {
    prepare();
    String path = database.directory().path().toString();
    events.tell(
        "Serving " + path + " at " + address + " and running what is due. Ctrl-C stops.",
        "serving",
        "address",
        address,
        "database",
        path);
    Duration pause = look;
    while (!stopping) {
      pause(pause);
      pause = attempt(this::runIfDue);
    }
  }

  /**
   * Makes the database or brings it up to date, and lets go of what a killed process left.
   *
   * @throws StorageException if it can never be opened so: better now than in the night
   */
  private void prepare() {
    try {
      database.use(holder(), this::plan);
    } catch (DatabaseInUseException e) {
      complain(e);
    }
  }

  private void plan(Database opened) {
    agenda.is(opened.schedules().list());
  }

  /** Does it, complains once if it cannot be done now, and says how long to wait then. */
  private Duration attempt(Runnable step) {
    if (stopping) {
      return Duration.ZERO;
    }
    try {
      step.run();
      return look;
    } catch (DatabaseInUseException e) {
      complain(e);
      return look;
    } catch (StorageException | ReportException e) {
      complain(e);
      return AFTER_FAILURE;
    }
  }

  private void complain(RuntimeException problem) {
    String complaint = String.valueOf(problem.getMessage());
    if (!complaint.equals(lastComplaint)) {
      lastComplaint = complaint;
      surroundings.err().println("stayindexed: " + complaint + " Trying again.");
      surroundings.err().flush();
    }
  }

  private void runIfDue() {
    Optional<Instant> next = agenda.nextDue();
    if (next.isPresent() && !next.get().isAfter(surroundings.clock().instant())) {
      database.use(holder(), this::runDue);
      lastComplaint = "";
    }
  }

  private void runDue(Database opened) {
    ScheduledCommand command = new ScheduledCommand(surroundings, database.directory(), events);
    try (DueRuns due =
        opened.runDue(
            holder(),
            surroundings.clock(),
            schedule -> ScheduledCommand.end(command.run(schedule, opened)))) {
      runs = due;
      if (stopping) {
        due.stop();
      }
      due.awaitEnd();
    } finally {
      runs = null;
    }
    plan(opened);
    agenda.nextDue().ifPresent(next -> events.tell("Next run: " + next, "next_run", "at", next));
    writeIndex(opened);
  }

  /** A run writes the index too, but cannot know yet how it will end. */
  private void writeIndex(Database opened) {
    Path unused =
        new HtmlIndex(database.directory().reports())
            .write(opened.reader(), opened.schedules().list(), surroundings.clock().instant());
  }

  private void pause(Duration pause) {
    try {
      boolean unused = stopped.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      LOG.warn("An interrupt was ignored while waiting for schedules", e);
    }
  }
}
