package org.stayindexed.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.robots.RobotsAgents;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options about robots.txt. */
final class RobotsOptions {
  private static final String FLAG = "--robots-agents";

  /** Before names that are asked for beside the usual ones, not instead of them. */
  private static final String BESIDE = "+";

  @Option(
      names = FLAG,
      paramLabel = "[+]NAME[,NAME...]",
      description =
          "Crawlers whose decisions by robots.txt are kept for each URL; Googlebot is always one."
              + " With + they come beside the usual ones: Bingbot, Applebot, OAI-SearchBot, GPTBot,"
              + " ClaudeBot, PerplexityBot, Google-Extended and others.")
  private @Nullable String names;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  RobotsOptions() {}

  /**
   * Whom robots.txt is asked for.
   *
   * @param ours the name under which we obey it
   */
  RobotsAgents agents(String ours) {
    if (names == null) {
      return RobotsAgents.usual(ours);
    }
    boolean beside = names.startsWith(BESIDE);
    List<String> others = new ArrayList<>(beside ? RobotsAgents.USUAL : List.of());
    Arrays.stream(names.substring(beside ? BESIDE.length() : 0).split(",", -1))
        .map(name -> checked(name.strip()))
        .forEach(others::add);
    if (others.size() > RobotsAgents.MAX_OTHERS) {
      throw wrong("names " + others.size() + " crawlers; at most " + RobotsAgents.MAX_OTHERS);
    }
    return new RobotsAgents(ours, others);
  }

  private String checked(String name) {
    if (!RobotsAgents.isToken(name)) {
      throw wrong(
          "cannot take \""
              + name
              + "\": robots.txt knows crawlers by names of letters, - and _, such as"
              + " GPTBot,Google-Extended");
    }
    return name;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), FLAG + " " + what);
  }
}
