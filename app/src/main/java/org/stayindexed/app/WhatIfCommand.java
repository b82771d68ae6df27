package org.stayindexed.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.JsonDocument;
import org.stayindexed.app.output.Printable;
import org.stayindexed.crawler.robots.RobotsTxt;
import org.stayindexed.model.page.XRobotsTag;
import org.stayindexed.model.robots.RobotsBody;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.storage.RunReader;
import org.stayindexed.storage.Snapshot;
import org.stayindexed.storage.view.KnownSite;
import org.stayindexed.storage.view.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stayindexed what-if}. */
@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Try a change on the pages that are stored, before it is live.",
      "Another robots.txt, a list of redirects, or an X-Robots-Tag. Nothing is fetched and nothing is",
      "stored.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./stayindexed what-if --robots new-robots.txt",
      "  ./stayindexed what-if --redirects moved.csv --site https://example.com/",
      "  ./stayindexed what-if --header \"X-Robots-Tag: noindex\" --path \"/tag/*\" --json",
      "",
      "A list of redirects has \"from to\" or \"from,to\" on each line, URLs or paths.",
      "JSON is an object with counts and examples. Exit code 0, whatever would happen."
    })
final class WhatIfCommand implements Callable<Integer> {
  private static final String HEADER = "x-robots-tag:";

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(names = "--robots", paramLabel = "FILE", description = "A robots.txt.")
  private @Nullable Path robots;

  @Option(names = "--redirects", paramLabel = "FILE", description = "A list of redirects.")
  private @Nullable Path redirects;

  @Option(
      names = "--header",
      paramLabel = "LINE",
      description = "A header line that pages would send besides: \"X-Robots-Tag: noindex\".")
  private @Nullable String header;

  @Option(
      names = "--path",
      paramLabel = "PATTERN",
      description = "Only on these paths, as in robots.txt: /tag/*, *.pdf$ (default: all).")
  private @Nullable String path;

  @Mixin private SiteOption site = new SiteOption();

  @Mixin private LimitOption limit = new LimitOption(10, 0);

  @Option(names = "--json", description = "Print JSON, one object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  WhatIfCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    checkOptions();
    try (Snapshot snapshot = Snapshot.take(database.directory());
        RunReader reader = snapshot.reader()) {
      String known = site(reader);
      if (robots != null) {
        tryRobots(reader, known, robots);
      } else if (redirects != null) {
        tryRedirects(reader, known, redirects);
      } else if (header != null) {
        tryHeader(reader, known, header);
      }
    }
    return ExitCode.OK;
  }

  private void checkOptions() {
    int unused = limit.rows();
    if (Stream.of(robots, redirects, header).filter(Objects::nonNull).count() != 1) {
      throw wrong("Name one change: --robots FILE, --redirects FILE or --header LINE");
    }
    if (path != null && header == null) {
      throw wrong("--path belongs to --header");
    }
    if (path != null && !path.startsWith("/") && !path.startsWith("*")) {
      throw wrong("--path must begin with / or *, not as in \"" + Printable.of(path) + "\"");
    }
  }

  private String site(RunReader reader) {
    List<KnownSite> sites =
        KnownSites.wanted(reader.risks(), database.directory(), site.name(), spec.commandLine());
    if (sites.size() > 1) {
      throw wrong(
          "There are several sites; name one with --site: "
              + String.join(", ", sites.stream().map(KnownSite::site).toList()));
    }
    return sites.get(0).site();
  }

  private void tryRobots(RunReader reader, String known, Path file) {
    WhatIfRobots what =
        new WhatIfRobots(known, RobotsTxt.parse(read(file)), reader.verdicts(), limit.rows());
    reader.verdicts().each(known, what);
    if (json) {
      JsonDocument.print(what.json(), surroundings.out());
    } else {
      what.print(surroundings.out());
    }
  }

  private byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(RobotsBody.MAX_OCTETS);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private void tryRedirects(RunReader reader, String known, Path file) {
    RedirectList list;
    try {
      list = RedirectList.read(file, base(reader, known));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    WhatIfRedirects what = new WhatIfRedirects(known, list, reader.verdicts(), limit.rows());
    if (json) {
      JsonDocument.print(what.json(), surroundings.out());
    } else {
      what.print(surroundings.out());
    }
  }

  private static PageUrl base(RunReader reader, String known) {
    return reader.latestRunOfEachSite().stream()
        .filter(run -> run.site().equals(known))
        .map(RunSummary::startUrl)
        .findFirst()
        .map(PageUrl::of)
        .orElseGet(() -> PageUrl.of("https://" + known + "/"));
  }

  private void tryHeader(RunReader reader, String known, String line) {
    if (!line.toLowerCase(Locale.ROOT).startsWith(HEADER)) {
      throw wrong(
          "--header can be X-Robots-Tag only, such as \"X-Robots-Tag: noindex\", not \""
              + Printable.of(line)
              + "\"");
    }
    WhatIfHeader what =
        new WhatIfHeader(
            known,
            XRobotsTag.parse(line.substring(HEADER.length()).strip()),
            path == null ? "/" : path,
            reader.verdicts(),
            limit.rows());
    reader.verdicts().each(known, what);
    if (json) {
      JsonDocument.print(what.json(), surroundings.out());
    } else {
      what.print(surroundings.out());
    }
  }

  private ParameterException unreadable(Path file, IOException e) {
    return new ParameterException(
        spec.commandLine(),
        "The file " + file + " cannot be read: " + e.getMessage() + ". Name one that can be",
        e);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
