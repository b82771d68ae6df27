package org.stayindexed.app;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.index.StatusExplanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stayindexed explain CODE}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Explain a status code: who sends it, what it means, what it does to the index and to crawling,",
      "and how to repair it. Any three digits, official or not.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  ./stayindexed explain 499", "  ./stayindexed explain 521 --json"})
final class ExplainCommand implements Callable<Integer> {
  private static final Pattern CODE = Pattern.compile("[0-9]{3}");

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CODE", description = "A status code.")
  private String what;

  @Option(names = "--json", description = "Print JSON, one object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (!CODE.matcher(what).matches()) {
      throw new ParameterException(
          spec.commandLine(), "\"" + Printable.of(what) + "\" is no status code of three digits");
    }
    StatusExplanation explanation = StatusExplanation.of(Integer.parseInt(what));
    StatusOutput output = new StatusOutput(surroundings.out());
    if (json) {
      output.printJson(explanation);
    } else {
      output.print(explanation);
    }
    return ExitCode.OK;
  }
}
