package org.stayindexed.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
 * @param view how much is said, and in which colours
 * @param config the configuration file in use, absolute
 */
record Surroundings(
    PrintStream out,
    PrintStream err,
    Clock clock,
    Terminal terminal,
    Databases databases,
    Environment environment,
    View view,
    Optional<Path> config) {

  /** Those of a process that runs one command. */
  Surroundings(PrintStream out, PrintStream err, Clock clock, Terminal terminal) {
    this(out, err, clock, terminal, Databases.OPENED, Environment.ofProcess());
  }

  /** Those of a command of which nothing is known yet. */
  Surroundings(
      PrintStream out,
      PrintStream err,
      Clock clock,
      Terminal terminal,
      Databases databases,
      Environment environment) {
    this(out, err, clock, terminal, databases, environment, View.PLAIN, Optional.empty());
  }

  /** Where progress and notices go: nowhere if only errors are wanted. */
  PrintStream notices() {
    return view.verbosity() == Verbosity.QUIET
        ? new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
        : err;
  }

  /** The same, but for the databases. */
  Surroundings with(Databases others) {
    return new Surroundings(out, err, clock, terminal, others, environment, view, config);
  }

  /** The same, but for where results go. */
  Surroundings withOut(PrintStream other) {
    return new Surroundings(other, err, clock, terminal, databases, environment, view, config);
  }

  /** The same, but for how much is said, and in which colours. */
  Surroundings withView(View other) {
    return new Surroundings(out, err, clock, terminal, databases, environment, other, config);
  }

  /** The same, with a configuration file, which commands that are run by this one use too. */
  Surroundings withConfig(Path file) {
    return new Surroundings(
        out, err, clock, terminal, databases, environment, view, Optional.of(file));
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
