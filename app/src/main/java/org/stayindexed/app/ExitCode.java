package org.stayindexed.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** How the program tells its caller what happened; documented in the README. */
final class ExitCode {
  static final int OK = 0;
  static final int INTERNAL_ERROR = 1;
  static final int USAGE = 2;
  static final int NOTHING_CRAWLED = 3;
  static final int DATABASE_IN_USE = 4;
  static final int DATABASE_FAILED = 5;

  /** Of the launcher, before Java starts. */
  static final int LAUNCHER = 6;

  /** The port of {@code serve} is taken. */
  static final int PORT_IN_USE = 7;

  /** {@code check} found what must not be. */
  static final int CHECK_FAILED = 8;

  /** What a shell reports after Ctrl-C; after another signal the JVM returns that one's code. */
  static final int INTERRUPTED = 130;

  /** Code by code what it means, word by word as the README has it. */
  static final Map<Integer, String> MEANINGS = meanings();

  private static final Set<Integer> EVERYWHERE = Set.of(OK, INTERNAL_ERROR, USAGE);

  /** Commands that change the database, for which another may have to wait. */
  private static final Set<String> WRITERS =
      Set.of(
          "crawl", "ingest", "follow", "fold", "add", "remove", "run-now", "serve", "thresholds");

  /** Commands that write a file and know no database. */
  private static final Set<String> FILE_WRITERS = Set.of("init", "man");

  private static final Set<String> INTERRUPTIBLE = Set.of("crawl", "follow", "serve", "run-now");

  private ExitCode() {}

  private static Map<Integer, String> meanings() {
    Map<Integer, String> meanings = new LinkedHashMap<>();
    meanings.put(OK, "done");
    meanings.put(INTERNAL_ERROR, "an error of Stayindexed itself; please report it");
    meanings.put(USAGE, "wrong usage: an option, a URL, the SQL, or the configuration file");
    meanings.put(
        NOTHING_CRAWLED,
        "nothing could be fetched: the site does not answer, or robots.txt forbids its start");
    meanings.put(
        DATABASE_IN_USE,
        "another process writes to the database, or serves it; the message says which");
    meanings.put(
        DATABASE_FAILED,
        "the database, a report, an export or the output cannot be written or read: disk full, no"
            + " permission, damaged, not there");
    meanings.put(LAUNCHER, "the launcher found no JDK 17, no Maven, or could not build");
    meanings.put(PORT_IN_USE, "the port of `serve` is taken");
    meanings.put(CHECK_FAILED, "`check` found what must not be");
    meanings.put(
        INTERRUPTED,
        "interrupted (Ctrl-C, SIGTERM, SIGHUP): what was seen is stored, the run is marked, the"
            + " report is written");
    return meanings;
  }

  /** Writes into the help of each command with which codes it can end. */
  static void addTo(CommandLine command) {
    Map<String, String> codes = new LinkedHashMap<>();
    MEANINGS.forEach(
        (code, meaning) -> {
          if (canEndWith(code, command)) {
            codes.put(
                code == INTERRUPTED ? "130, 143, 129" : String.valueOf(code),
                meaning.replace("`", ""));
          }
        });
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(codes);
    command.getSubcommands().values().forEach(ExitCode::addTo);
  }

  private static boolean canEndWith(int code, CommandLine command) {
    String name = command.getCommandName();
    return switch (code) {
      case NOTHING_CRAWLED -> name.equals("crawl") || name.equals("run-now");
      case DATABASE_IN_USE -> WRITERS.contains(name);
      case DATABASE_FAILED ->
          FILE_WRITERS.contains(name) || command.getCommandSpec().optionsMap().containsKey("--db");
      case PORT_IN_USE -> name.equals("serve");
      case CHECK_FAILED -> name.equals("check");
      case INTERRUPTED -> INTERRUPTIBLE.contains(name);
      default -> EVERYWHERE.contains(code);
    };
  }
}
