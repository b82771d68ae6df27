package org.stayindexed.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.output.Printable;
import org.stayindexed.crawler.run.UrlSources;
import org.stayindexed.crawler.run.UrlSources.Use;
import org.stayindexed.crawler.scope.Scope;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.report.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where {@code crawl} takes URLs from, besides links. */
final class SourceOptions {
  private static final String LIST = "--list";
  private static final String STANDARD_INPUT = "-";
  private static final int SHOWN = 10;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--sitemap",
      paramLabel = "URL",
      description =
          "Read this sitemap or sitemap index too; may be given several times. Those that robots.txt"
              + " names are read anyway, or else /sitemap.xml.")
  private List<String> sitemaps = new ArrayList<>();

  @Option(names = "--no-sitemaps", description = "Read no sitemaps but those that --sitemap names.")
  private boolean noSitemaps;

  @Option(
      names = LIST,
      paramLabel = "FILE|-",
      description =
          "Look at the URLs in this file only (one a line, # begins a comment; - reads standard"
              + " input), and where they redirect to; follow no links. Needs no URL to start from"
              + " if all are of one host.")
  private @Nullable String list;

  @Option(
      names = "--from-logs",
      description =
          "Look at URLs too that only the access logs know: answered with 200 to people or search"
              + " bots, the 10,000 that were asked for most.")
  private boolean fromLogs;

  @Option(
      names = "--resources",
      description =
          "Ask also for the images, media, scripts, style sheets, icons and fonts on the hosts of the site, at the end"
              + " and each once. They are not judged as pages. Results: views resource, broken_link.")
  private boolean resources;

  @Option(
      names = "--no-probes",
      description =
          "Do not ask, at the end, how the server answers for pages that cannot exist (one at the"
              + " top, one in each of the four largest directories) and for the start page by http"
              + " or https, with or without www. Results: view site_probe.")
  private boolean noProbes;

  private @Nullable UrlList read;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SourceOptions() {}

  /** The sources of a crawl; of a list, what belongs to its site. */
  UrlSources sources(Scope scope) {
    List<PageUrl> given = sitemaps.stream().map(this::sitemap).toList();
    if (list == null) {
      return new UrlSources(
          use(!noSitemaps), given, List.of(), use(fromLogs), use(resources), use(!noProbes));
    }
    if (!given.isEmpty() || fromLogs || resources) {
      throw wrong(
          LIST
              + " looks at the URLs of the list only; leave out --sitemap, --from-logs and"
              + " --resources");
    }
    List<PageUrl> ours = list(list).urls().stream().filter(scope::contains).toList();
    if (ours.isEmpty()) {
      throw wrong(LIST + " " + list + " has no URL of " + scope.start().host());
    }
    return new UrlSources(Use.LEFT_OUT, List.of(), ours, Use.LEFT_OUT);
  }

  private static Use use(boolean taken) {
    return taken ? Use.TAKEN : Use.LEFT_OUT;
  }

  private PageUrl sitemap(String text) {
    return PageUrl.parse(text)
        .url()
        .orElseThrow(
            () ->
                wrong(
                    "--sitemap \""
                        + Printable.of(text)
                        + "\" is no URL; write https://example.com/sitemap.xml"));
  }

  /** The URL that stands for the site where only a list is given: all must be of one host. */
  Optional<PageUrl> start() {
    if (list == null) {
      return Optional.empty();
    }
    List<PageUrl> urls = list(list).urls();
    List<String> hosts = urls.stream().map(PageUrl::host).distinct().toList();
    if (hosts.size() > 1) {
      throw wrong(
          LIST
              + " "
              + list
              + " has URLs of "
              + hosts.size()
              + " hosts ("
              + String.join(", ", hosts.subList(0, Math.min(SHOWN, hosts.size())))
              + "), and a crawl is of one site. Write the URL of that site too: crawl "
              + urls.get(0).origin()
              + "/ "
              + LIST
              + " "
              + list);
    }
    return Optional.of(urls.get(0));
  }

  /** What of the list is left out, for the user to see. */
  List<String> leftOut(Scope scope) {
    if (list == null) {
      return List.of();
    }
    UrlList all = list(list);
    List<String> notes = new ArrayList<>();
    all.badLines().stream().limit(SHOWN).forEach(line -> notes.add(list + " " + line));
    if (!all.badLines().isEmpty()) {
      notes.add(all.badLines().size() + " lines of " + list + " are no URL and are left out.");
    }
    List<PageUrl> others = all.urls().stream().filter(Predicate.not(scope::contains)).toList();
    if (!others.isEmpty()) {
      notes.add(
          Text.count(others.size(), "URL of ", "URLs of ")
              + list
              + (others.size() == 1 ? " is" : " are")
              + " not of this site and left out, the first is "
              + others.get(0));
    }
    return notes;
  }

  /** The file of the list. */
  Optional<Path> file() {
    return Optional.ofNullable(list).filter(name -> !name.equals(STANDARD_INPUT)).map(Path::of);
  }

  /** Nobody gives a scheduled command a list when its time comes. */
  void refuseStandardInput() {
    if (STANDARD_INPUT.equals(list)) {
      throw wrong(LIST + " - reads standard input, which a schedule has not; name a file");
    }
  }

  private UrlList list(String name) {
    UrlList known = read;
    if (known == null) {
      known = readList(name);
      read = known;
    }
    if (known.urls().isEmpty()) {
      throw wrong(LIST + " " + name + " has no URL; write one a line, https://example.com/page");
    }
    return known;
  }

  private UrlList readList(String name) {
    try (InputStream in =
        name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name))) {
      return UrlList.read(in);
    } catch (NoSuchFileException e) {
      throw wrong(LIST + " " + name + ": there is no such file");
    } catch (IOException | InvalidPathException e) {
      throw wrong(LIST + " " + name + " cannot be read: " + e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
