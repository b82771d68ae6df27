package org.stayindexed.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.IntSupplier;
import org.stayindexed.app.output.ClosedPipeException;
import org.stayindexed.app.output.OutputException;
import org.stayindexed.app.output.RecordedStream;
import org.stayindexed.app.output.Style;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The entry point of the program. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    RecordedStream out = RecordedStream.to(new FileOutputStream(FileDescriptor.out));
    PrintStream err = utf8(FileDescriptor.err);
    Surroundings surroundings = new Surroundings(out, err, Clock.systemUTC(), Terminal.detect());
    int exitCode = toTheEnd(() -> written(Invocation.run(surroundings, arguments), out, err), err);
    err.flush();
    Interruption.programEnds();
    System.exit(exitCode);
  }

  /** What is printed and lost, as on a full disk, is no success; nobody reading on is one. */
  private static int written(int exitCode, RecordedStream out, PrintStream err) {
    try {
      out.check();
      return exitCode;
    } catch (ClosedPipeException e) {
      return exitCode;
    } catch (OutputException e) {
      if (exitCode != ExitCode.OK && exitCode != ExitCode.CHECK_FAILED) {
        return exitCode;
      }
      err.println("stayindexed: " + e.getMessage());
      return ExitCode.DATABASE_FAILED;
    }
  }

  /**
   * Runs a command to an exit code, whatever it throws: picocli handles exceptions only, and after
   * an error of the machine (no memory left) the threads of the crawl would keep the process alive.
   */
  static int toTheEnd(IntSupplier command, PrintStream err) {
    try {
      return command.getAsInt();
    } catch (VirtualMachineError | LinkageError e) {
      err.println(
          "stayindexed: ended by "
              + e
              + ". What was stored is kept: crawl --resume goes on. With too little memory, set"
              + " STAYINDEXED_JAVA_OPTS=-Xmx2g");
      return ExitCode.INTERNAL_ERROR;
    }
  }

  /** Everything that can be typed, with where to write and what time it is. */
  static CommandLine commandLine(Surroundings surroundings) {
    CommandLine root = new CommandLine(new RootCommand(surroundings));
    return equipped(Commands.addAll(root, surroundings), surroundings);
  }

  /** The same for those words only: of the commands that are not among them it knows the names. */
  static CommandLine commandLineFor(Surroundings surroundings, String... words) {
    CommandLine root = new CommandLine(new RootCommand(surroundings));
    return equipped(Commands.addTyped(root, surroundings, words), surroundings);
  }

  private static CommandLine equipped(CommandLine commands, Surroundings surroundings) {
    ErrorMessages errors = new ErrorMessages(surroundings);
    GlobalOptions.addTo(commands);
    ExitCode.addTo(commands);
    CalledName called = CalledName.ofProcess();
    if (!called.isOurs()) {
      name(called, commands.getCommandSpec());
    }
    return commands
        .setOut(writer(surroundings.out()))
        .setErr(writer(surroundings.err()))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(surroundings)))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(errors::wrongUsage)
        .setExecutionExceptionHandler(errors::failed);
  }

  /** Explains commands by the name that was typed. */
  private static void name(CalledName called, CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    usage.description(called.put(usage.description()));
    usage.footer(called.put(usage.footer()));
    command.subcommands().values().forEach(below -> name(called, below.getCommandSpec()));
  }

  private static CommandLine.Help.Ansi ansi(Surroundings surroundings) {
    return surroundings.view().out() == Style.COLOURED
        ? CommandLine.Help.Ansi.ON
        : CommandLine.Help.Ansi.OFF;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** The platform's default would turn the titles of half the world into question marks. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    OutputStream buffered = new BufferedOutputStream(new FileOutputStream(descriptor));
    return new PrintStream(buffered, false, StandardCharsets.UTF_8);
  }
}
