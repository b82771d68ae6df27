package org.stayindexed.logs.format;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log formats of an nginx.conf. Files that it includes are not read. Immutable. */
public final class NginxConf {
  private static final String VALUE =
      "(?:'(?:\\\\.|[^'\\\\])*+'|\"(?:\\\\.|[^\"\\\\])*+\"|[^;'\"])";
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");
  private static final Pattern FORMAT =
      Pattern.compile("(?<![\\w$])log_format\\s+(\\S+)\\s" + VALUE + "*+;");
  private static final Pattern USE =
      Pattern.compile("(?<![\\w$])access_log\\s+([^\\s;]+)(?:\\s+([\\w-]+)(?![\\w=-]))?[^;]*;");
  private static final Pattern INCLUDE = Pattern.compile("(?m)^\\s*include\\s+(?!\\S*mime)");

  private final Map<String, String> directives = new LinkedHashMap<>();
  private final Map<String, String> uses = new LinkedHashMap<>();
  private final boolean includes;

  /** Reads its text. */
  public NginxConf(String text) {
    String content = COMMENT.matcher(text).replaceAll("");
    Matcher formats = FORMAT.matcher(content);
    while (formats.find()) {
      directives.put(formats.group(1), formats.group());
    }
    Matcher logs = USE.matcher(content);
    while (logs.find()) {
      uses.put(logs.group(1), Optional.ofNullable(logs.group(2)).orElse("combined"));
    }
    includes = INCLUDE.matcher(content).find();
  }

  /** Whether it includes other files, in which formats may stand as well. */
  public boolean includes() {
    return includes;
  }

  /**
   * The format of a name; without one that of the log file, and else the only one that is used.
   *
   * @param file name of a log, without its directory; it may have been rotated since
   * @throws FormatException if none can be told
   */
  public LogFormat format(Optional<String> name, String file) {
    if (name.isPresent()) {
      return named(name.get());
    }
    Optional<String> log =
        uses.keySet().stream()
            .filter(used -> isPartOf(used, file))
            .max(Comparator.comparingInt(String::length));
    if (log.isPresent()) {
      return named(uses.getOrDefault(log.get(), "combined"));
    }
    Set<String> used = new LinkedHashSet<>(uses.isEmpty() ? directives.keySet() : uses.values());
    if (used.size() == 1) {
      return named(used.iterator().next());
    }
    throw new FormatException(
        "nginx.conf does not say which format "
            + file
            + " has. Say it with --format NAME; it has "
            + (directives.isEmpty() ? "none" : String.join(", ", directives.keySet()))
            + hint());
  }

  /** Whether a file is that log, or was it until it was rotated: {@code access.log.2.gz}. */
  private static boolean isPartOf(String used, String file) {
    String log = used.substring(used.lastIndexOf('/') + 1);
    return file.equals(log) || file.startsWith(log + ".") || file.startsWith(log + "-");
  }

  private LogFormat named(String name) {
    String directive = directives.get(name);
    if (directive != null) {
      return LogFormat.of(directive);
    }
    if (name.equals("combined")) {
      return LogFormat.of(name);
    }
    throw new FormatException(
        "nginx.conf has no log_format "
            + name
            + (directives.isEmpty() ? "" : "; it has " + String.join(", ", directives.keySet()))
            + hint());
  }

  private String hint() {
    return includes
        ? ". Files that it includes are not read; give the one with the log_format instead"
        : "";
  }
}
