package org.stayindexed.app;

import java.io.PrintStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stayindexed.app.output.ClosedPipeException;
import org.stayindexed.app.output.OutputException;
import org.stayindexed.app.output.QueryMistake;
import org.stayindexed.app.serve.PortInUseException;
import org.stayindexed.model.secret.Redaction;
import org.stayindexed.report.ReportException;
import org.stayindexed.storage.DatabaseInUseException;
import org.stayindexed.storage.QueryException;
import org.stayindexed.storage.StorageException;
import picocli.CommandLine;

/** Turns what went wrong into one line and an exit code. */
final class ErrorMessages {
  private final PrintStream err;

  ErrorMessages(PrintStream err) {
    this.err = err;
  }

  int wrongUsage(CommandLine.ParameterException thrown, String[] arguments) {
    CommandLine command = thrown.getCommandLine();
    err.println("stayindexed: " + Redaction.of(String.valueOf(thrown.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(thrown, command.getErr());
    err.println("See: ./" + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  int failed(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
    if (thrown instanceof ClosedPipeException) {
      return ExitCode.OK;
    }
    err.println("stayindexed: " + Redaction.of(String.valueOf(thrown.getMessage())));
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
