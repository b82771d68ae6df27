package org.stayindexed.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.app.access.AccessException;
import org.stayindexed.app.access.CookieFile;
import org.stayindexed.app.access.Environment;
import org.stayindexed.app.access.HeaderLine;
import org.stayindexed.app.access.SecretFile;
import org.stayindexed.app.access.UserAgentText;
import org.stayindexed.crawler.access.Login;
import org.stayindexed.crawler.access.SiteAccess;
import org.stayindexed.crawler.access.SiteCookie;
import org.stayindexed.crawler.access.SiteHeader;
import org.stayindexed.model.secret.Redaction;
import org.stayindexed.model.secret.Secret;
import org.stayindexed.model.url.PageUrl;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * As whom a crawl comes. Secrets come from files and the environment only: what stands on a command
 * line is seen by everybody on the machine, and kept by the shell and by schedules.
 */
final class AccessOptions {
  private static final String HEADER = "--header";
  private static final String HEADER_ENV = "--header-from-env";
  private static final String HEADER_FILE = "--header-file";
  private static final String USER = "--user";
  private static final String PASSWORD_FILE = "--password-file";
  private static final String PASSWORD = "STAYINDEXED_PASSWORD";
  private static final String BEARER_FILE = "--bearer-file";
  private static final String BEARER_ENV = "--bearer-from-env";
  private static final String ARCGIS_FILE = "--arcgis-token-file";
  private static final String ARCGIS_ENV = "--arcgis-token-from-env";
  private static final String COOKIES = "--cookie-file";

  @Mixin private ProxyOptions proxy = new ProxyOptions();

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      description =
          "What to be called instead of Stayindexed. Its name is obeyed in robots.txt then; names of"
              + " browsers and search engines are not, robots.txt is obeyed as Stayindexed.")
  private @Nullable String userAgent;

  @Option(
      names = HEADER,
      paramLabel = "\"NAME: VALUE\"",
      description =
          "Send this header to the host of URL, and to no other; may be repeated. Not for secrets.")
  private List<String> headers = List.of();

  @Option(
      names = HEADER_ENV,
      paramLabel = "NAME:VARIABLE",
      description = "The same, with the value from an environment variable; may be repeated.")
  private List<String> headersFromEnvironment = List.of();

  @Option(
      names = HEADER_FILE,
      paramLabel = "FILE",
      description = "The same, from a file with \"Name: value\" on each line.")
  private @Nullable Path headerFile;

  @Option(
      names = USER,
      paramLabel = "NAME",
      description =
          "Log in by Digest or Basic, as the site asks; the password stands in $"
              + PASSWORD
              + " or a file.")
  private @Nullable String user;

  @Option(names = PASSWORD_FILE, paramLabel = "FILE", description = "File with the password.")
  private @Nullable Path passwordFile;

  @Option(
      names = BEARER_FILE,
      paramLabel = "FILE",
      description = "Send \"Authorization: Bearer\" with the token in this file.")
  private @Nullable Path bearerFile;

  @Option(
      names = BEARER_ENV,
      paramLabel = "VARIABLE",
      description = "The same, with the token in an environment variable.")
  private @Nullable String bearerVariable;

  @Option(
      names = ARCGIS_FILE,
      paramLabel = "FILE",
      description = "Send \"X-Esri-Authorization: Bearer\" with the ArcGIS token in this file.")
  private @Nullable Path arcgisFile;

  @Option(
      names = ARCGIS_ENV,
      paramLabel = "VARIABLE",
      description = "The same, with the token in an environment variable.")
  private @Nullable String arcgisVariable;

  @Option(
      names = COOKIES,
      paramLabel = "FILE",
      description =
          "Send these cookies: a cookies.txt, or name=value on each line. Cookies that the site"
              + " sets are never sent.")
  private @Nullable Path cookieFile;

  /**
   * As whom to come to the site of a start URL.
   *
   * @param pause between two requests
   * @throws AccessException if something that was given cannot be used
   */
  Identity identity(PageUrl start, Duration pause, Environment environment, Instant now) {
    Optional<UserAgentText> text = Optional.ofNullable(userAgent).map(UserAgentText::new);
    SiteAccess access =
        new SiteAccess(
            Optional.of(start),
            headers(environment),
            cookies(start, now),
            login(environment),
            pause);
    return new Identity(
        text.map(UserAgentText::text).orElseGet(Version::userAgent),
        robotsToken(),
        access,
        proxy.server(environment));
  }

  /**
   * Checks what can be checked without files and variables.
   *
   * @throws AccessException if something that was given cannot be used
   */
  void check() {
    String unused = robotsToken();
    headers.forEach(
        line -> {
          SiteHeader unusedHeader = plainHeader(line);
        });
  }

  /** The name under which robots.txt is obeyed. */
  String robotsToken() {
    return Optional.ofNullable(userAgent)
        .map(UserAgentText::new)
        .flatMap(UserAgentText::robotsToken)
        .orElse(Version.ROBOTS_TOKEN);
  }

  /** The files that are named; a schedule reads them from wherever it is started. */
  List<Path> files() {
    List<Path> files = new ArrayList<>(proxy.files());
    for (Path file : new Path[] {headerFile, passwordFile, bearerFile, arcgisFile, cookieFile}) {
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }

  private List<SiteHeader> headers(Environment environment) {
    List<SiteHeader> all = new ArrayList<>();
    headers.forEach(line -> all.add(plainHeader(line)));
    headersFromEnvironment.forEach(text -> all.add(headerFrom(environment, text)));
    if (headerFile != null) {
      all.addAll(HeaderLine.read(new SecretFile(HEADER_FILE, headerFile)));
    }
    if (user != null && (bearerFile != null || bearerVariable != null)) {
      throw new AccessException(USER + " and a bearer token: a request can carry one of them");
    }
    token(environment, BEARER_FILE, bearerFile, BEARER_ENV, bearerVariable)
        .ifPresent(token -> all.add(bearer("Authorization", token)));
    token(environment, ARCGIS_FILE, arcgisFile, ARCGIS_ENV, arcgisVariable)
        .ifPresent(token -> all.add(bearer("X-Esri-Authorization", token)));
    return all;
  }

  private static SiteHeader plainHeader(String line) {
    SiteHeader header = HeaderLine.parse(HEADER, line);
    String value = header.value().reveal();
    if (!Redaction.ofHeader(header.name(), value).equals(value)) {
      throw new AccessException(
          HEADER
              + ": the value of "
              + header.name()
              + " is a secret, which everybody on this machine could read in the list of"
              + " processes. Put it into an environment variable and write "
              + HEADER_ENV
              + " "
              + header.name()
              + ":VARIABLE, or the line into a file for "
              + HEADER_FILE);
    }
    return header;
  }

  private static SiteHeader headerFrom(Environment environment, String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1) {
      throw new AccessException(
          HEADER_ENV + " is written Name:VARIABLE, such as X-Api-Key:SHOP_API_KEY");
    }
    Secret value = environment.secret(HEADER_ENV, text.substring(colon + 1).strip());
    return HeaderLine.of(HEADER_ENV, text.substring(0, colon), value);
  }

  private static Optional<Secret> token(
      Environment environment,
      String fileOption,
      @Nullable Path file,
      String variableOption,
      @Nullable String variable) {
    if (file != null && variable != null) {
      throw new AccessException(fileOption + " and " + variableOption + ": give one of them");
    }
    return file != null
        ? Optional.of(new SecretFile(fileOption, file).read())
        : Optional.ofNullable(variable).map(name -> environment.secret(variableOption, name));
  }

  private static SiteHeader bearer(String name, Secret token) {
    return HeaderLine.of(name, name, new Secret("Bearer " + token.reveal()));
  }

  private List<SiteCookie> cookies(PageUrl start, Instant now) {
    return cookieFile == null
        ? List.of()
        : new CookieFile(new SecretFile(COOKIES, cookieFile), start, now).read();
  }

  private Optional<Login> login(Environment environment) {
    if (user == null) {
      if (passwordFile != null) {
        throw new AccessException(PASSWORD_FILE + " needs " + USER + " NAME");
      }
      return Optional.empty();
    }
    return Optional.of(
        new Login(
            user,
            passwordFile == null
                ? environment.secret(USER + " " + user, PASSWORD)
                : new SecretFile(PASSWORD_FILE, passwordFile).read()));
  }
}
