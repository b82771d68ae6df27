package org.stayindexed.app;

import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.stayindexed.app.access.Environment;

/**
 * What a command sees of the world besides its arguments.
 *
 * @param out where results go
 * @param err where progress and errors go
 * @param clock what time it is
 * @param terminal whether a person is watching
 * @param databases how to get at a database for writing
 * @param environment the variables that the program was started with
 */
record Surroundings(
    PrintStream out,
    PrintStream err,
    Clock clock,
    Terminal terminal,
    Databases databases,
    Environment environment) {

  /** Those of a process that runs one command. */
  Surroundings(PrintStream out, PrintStream err, Clock clock, Terminal terminal) {
    this(out, err, clock, terminal, Databases.OPENED, Environment.ofProcess());
  }

  /** The same, but for the databases. */
  Surroundings with(Databases others) {
    return new Surroundings(out, err, clock, terminal, others, environment);
  }

  /** The same, but for where results go. */
  Surroundings withOut(PrintStream other) {
    return new Surroundings(other, err, clock, terminal, databases, environment);
  }

  /** How this process is called where others wait for it. */
  String holder(String doing) {
    return "process "
        + ProcessHandle.current().pid()
        + " ("
        + doing
        + ", since "
        + clock.instant().truncatedTo(ChronoUnit.SECONDS)
        + ")";
  }
}
