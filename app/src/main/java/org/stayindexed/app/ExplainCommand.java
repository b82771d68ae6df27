package org.stayindexed.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stayindexed.app.output.JsonDocument;
import org.stayindexed.app.output.Printable;
import org.stayindexed.model.index.StatusExplanation;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.UrlReader;
import org.stayindexed.storage.view.UrlDossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stayindexed explain CODE} and {@code stayindexed explain URL}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Explain a status code, or one URL of a crawled site.",
      "",
      "A status code: who sends it, what it means, what it does to the index and to crawling,",
      "and how to repair it. Any three digits, official or not.",
      "",
      "A URL: the verdict of each search engine with every reason and its proof, its answer,",
      "redirects hop by hop, what changed since when, who links to it, robots.txt for each crawler,",
      "what access logs count, and by when it may be dropped.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed explain 499",
      "  ./stayindexed explain 521 --json",
      "  ./stayindexed explain https://example.com/tea",
      "",
      "JSON of a code: code, name, official, sent_by, senses (one for each place where it is seen).",
      "JSON of a URL: url, seen, engines, tags, reasons, redirects, canonical, risks, history (with the",
      "mark of each run), changes, linked_from, sitemaps, robots, log."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final Pattern CODE = Pattern.compile("[0-9]{3}");

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Parameters(paramLabel = "CODE|URL", description = "A status code, or a URL of a crawled site.")
  private String what;

  @Option(names = "--json", description = "Print JSON, one object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (CODE.matcher(what).matches()) {
      explain(StatusExplanation.of(Integer.parseInt(what)));
    } else {
      explain(url());
    }
    return ExitCode.OK;
  }

  private void explain(StatusExplanation explanation) {
    StatusOutput output = new StatusOutput(surroundings.out());
    if (json) {
      output.printJson(explanation);
    } else {
      output.print(explanation);
    }
  }

  private void explain(PageUrl url) {
    try (Snapshot snapshot = Snapshot.take(database.directory());
        UrlReader reader = snapshot.urlReader()) {
      UrlDossier dossier = reader.find(url).orElseThrow(() -> unknown(url, reader.near(url)));
      if (json) {
        JsonDocument.print(UrlJson.of(dossier, surroundings.clock().instant()), surroundings.out());
      } else {
        new UrlOutput(surroundings.out(), surroundings.clock().instant(), dossier).print();
      }
    }
  }

  private PageUrl url() {
    return PageUrl.parse(what)
        .url()
        .orElseThrow(
            () ->
                wrong(
                    "\""
                        + Printable.of(what)
                        + "\" is neither a status code of three digits nor an http or https URL"));
  }

  private ParameterException unknown(PageUrl url, List<String> near) {
    return wrong(
        "No run, sitemap or log has met "
            + Printable.of(url.toString())
            + (near.isEmpty()
                ? ". Known URLs: ./stayindexed sql \"select url from page_current\""
                : ". Nearly the same: "
                    + near.stream().map(Printable::of).collect(Collectors.joining(", "))));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
