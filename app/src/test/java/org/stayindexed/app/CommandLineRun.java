package org.stayindexed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.stayindexed.app.access.Environment;
import org.stayindexed.app.config.ConfigPlace;

/**
 * What one command printed and returned, run inside the process of the test.
 *
 * @param exitCode what the process would have returned
 * @param out standard output
 * @param err standard error
 */
record CommandLineRun(int exitCode, String out, String err) {

  static CommandLineRun of(String... arguments) {
    return at(Clock.systemUTC(), arguments);
  }

  static CommandLineRun at(Clock clock, String... arguments) {
    return in(withoutConfig(), clock, arguments);
  }

  /** A configuration file of whoever runs the tests is none of theirs. */
  private static Environment withoutConfig() {
    return name ->
        name.equals(ConfigPlace.VARIABLE) ? Optional.of("") : Environment.ofProcess().value(name);
  }

  /** With those variables instead of the test's own. */
  static CommandLineRun in(Environment environment, String... arguments) {
    return in(environment, Clock.systemUTC(), arguments);
  }

  private static CommandLineRun in(Environment environment, Clock clock, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    int exitCode =
        Invocation.run(
            new Surroundings(
                outStream, errStream, clock, Terminal.NONE, Databases.OPENED, environment),
            arguments);
    outStream.flush();
    errStream.flush();
    return new CommandLineRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What a query of a database answers, as CSV with a header line; it must succeed. */
  static String csv(Path database, String query) {
    CommandLineRun run = of("sql", "--format", "csv", query, "--db", database.toString());
    assertThat(run.err()).isEmpty();
    return run.out();
  }
}
