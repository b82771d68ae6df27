package org.stayindexed.app;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stayindexed.app.config.ConfigException;
import org.stayindexed.app.config.ConfiguredWords;
import org.stayindexed.app.output.ClosedPipeException;
import org.stayindexed.app.output.OutputException;
import org.stayindexed.app.output.Printable;
import org.stayindexed.app.output.QueryMistake;
import org.stayindexed.app.output.Style;
import org.stayindexed.app.serve.PortInUseException;
import org.stayindexed.model.secret.Redaction;
import org.stayindexed.report.ReportException;
import org.stayindexed.storage.DatabaseInUseException;
import org.stayindexed.storage.QueryException;
import org.stayindexed.storage.StorageException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns what went wrong into one line and an exit code. */
final class ErrorMessages {
  private final PrintStream err;
  private final Style style;

  ErrorMessages(Surroundings surroundings) {
    this.err = surroundings.err();
    this.style = surroundings.view().err();
  }

  int wrongUsage(ParameterException thrown, String[] arguments) {
    String unused = say(thrown.getMessage());
    return hint(thrown);
  }

  /** The same, where a configuration file may have set what is wrong. */
  int wrongUsage(ParameterException thrown, ConfiguredWords words) {
    String message = say(thrown.getMessage());
    words.origins(message).forEach(line -> err.println("  " + line));
    return hint(thrown);
  }

  private int hint(ParameterException thrown) {
    CommandLine command = thrown.getCommandLine();
    NearOption.of(thrown).ifPresent(near -> err.println("Did you mean: " + near + "?"));
    err.println(CalledName.in("See: ./" + command.getCommandSpec().qualifiedName() + " --help"));
    return ExitCode.USAGE;
  }

  /** A configuration file that cannot be used: each of its problems has a line. */
  int badConfig(ConfigException thrown) {
    String.valueOf(thrown.getMessage())
        .lines()
        .forEach(
            line -> {
              String unused = say(line);
            });
    return ExitCode.USAGE;
  }

  /**
   * What is repeated of what was typed may have come from a file of URLs that somebody else made.
   */
  private String say(@Nullable String message) {
    String safe = Printable.lines(Redaction.of(CalledName.in(String.valueOf(message))));
    err.println(style.bad("stayindexed:") + " " + safe);
    return safe;
  }

  int failed(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
    if (thrown instanceof ClosedPipeException) {
      return ExitCode.OK;
    }
    if (thrown instanceof ConfigException config) {
      return badConfig(config);
    }
    String unused = say(thrown.getMessage());
    if (thrown instanceof QueryException query) {
      QueryMistake.lines(query).forEach(err::println);
      return ExitCode.USAGE;
    }
    if (thrown instanceof DatabaseInUseException) {
      return ExitCode.DATABASE_IN_USE;
    }
    if (thrown instanceof PortInUseException) {
      return ExitCode.PORT_IN_USE;
    }
    if (thrown instanceof StorageException
        || thrown instanceof ReportException
        || thrown instanceof OutputException) {
      log().debug("The database or the report failed", thrown);
      return ExitCode.DATABASE_FAILED;
    }
    log().error("This is an error of Stayindexed; please report it with these lines", thrown);
    return ExitCode.INTERNAL_ERROR;
  }

  /** Made when it is needed: logging takes a tenth of the time of {@code --help}. */
  private static Logger log() {
    return LoggerFactory.getLogger(ErrorMessages.class);
  }
}
