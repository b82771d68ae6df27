package org.stayindexed.app;

import java.util.regex.Pattern;
import org.stayindexed.model.url.PageUrl;
import org.stayindexed.model.url.UrlResult;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The URL that a crawl is typed with. */
final class StartUrl {
  /** User name, perhaps with a password, in front of the host. */
  private static final Pattern LOGIN = Pattern.compile("^\\s*https?:[/\\\\]*[^/?#\\\\]*@");

  private final CommandSpec spec;

  StartUrl(CommandSpec spec) {
    this.spec = spec;
  }

  /**
   * Reads it.
   *
   * @throws ParameterException if no crawl can start there
   */
  PageUrl of(String typed) {
    if (LOGIN.matcher(typed).find()) {
      throw wrong(
          "A user name in the URL is not used. Write --user NAME, and put the password into the"
              + " environment variable STAYINDEXED_PASSWORD or into a file for --password-file");
    }
    UrlResult result = PageUrl.parse(typed);
    PageUrl start =
        result
            .url()
            .orElseThrow(
                () ->
                    wrong(
                        "\""
                            + typed
                            + "\" is no URL to start from: "
                            + result.problem().orElseThrow()
                            + ". Write https://example.com/"));
    if (start.isMasked()) {
      throw wrong(
          start
              + " held a secret, which was not stored, so that nobody can ask for it again. Begin a"
              + " new crawl with the whole URL");
    }
    return start;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
