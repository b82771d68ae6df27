package org.stayindexed.logs.format;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code LogFormat} of Apache, which lighttpd and varnishncsa write too, told in the words of
 * nginx.
 *
 * @see <a href="https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#formats">Apache</a>
 */
final class ApacheFormat {
  private static final Pattern DIRECTIVE =
      Pattern.compile("^\\s*(?:LogFormat|CustomLog\\s+\\S+)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED =
      Pattern.compile("^\"((?:[^\"\\\\]|\\\\.)*)\".*$", Pattern.DOTALL);
  private static final Pattern VARIABLE =
      Pattern.compile("%(?:!?\\d{3}(?:,\\d{3})*)?([<>]?)(?:\\{([^}]*)\\})?(\\^?[A-Za-z]{1,2}|%)");
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("h", "$remote_addr"),
          Map.entry("a", "$remote_addr"),
          Map.entry("r", "$request"),
          Map.entry("U", "$stem"),
          Map.entry("q", "$args"),
          Map.entry("t", "[$time_local]"),
          Map.entry("b", "$body_bytes_sent"),
          Map.entry("B", "$body_bytes_sent"),
          Map.entry("O", "$bytes_sent"),
          Map.entry("D", "$request_micros"),
          Map.entry("T", "$request_time"),
          Map.entry("X", "$connection_status"),
          Map.entry("v", "$server_name"),
          Map.entry("V", "$server_name"));
  private static final Map<String, String> HEADERS =
      Map.of(
          "user-agent",
          "$http_user_agent",
          "host",
          "$http_host",
          "x-forwarded-for",
          "$http_x_forwarded_for");
  private static final Map<String, String> TIMES =
      Map.of("s", "$request_time", "ms", "$request_millis", "us", "$request_micros");

  private ApacheFormat() {}

  /** Whether a text is a format of that kind, not one of nginx. */
  static boolean is(String text) {
    return !text.contains("$") && VARIABLE.matcher(text).find();
  }

  /** The same format as nginx would write it. */
  static String translated(String text) {
    String format = content(text);
    boolean finalStatus = format.contains("%>s");
    StringBuilder translated = new StringBuilder();
    Matcher matcher = VARIABLE.matcher(format);
    int at = 0;
    while (matcher.find()) {
      translated.append(format, at, matcher.start()).append(variable(matcher, finalStatus));
      at = matcher.end();
    }
    return translated.append(format.substring(at)).toString();
  }

  /** What stands in the quotes of a directive; quotes inside of them have a backslash. */
  private static String content(String text) {
    String format = DIRECTIVE.matcher(text).replaceFirst("").strip();
    Matcher quoted = QUOTED.matcher(format);
    String inside = quoted.matches() && !format.equals(text.strip()) ? quoted.group(1) : format;
    return inside.replace("\\\"", "\"").replace("\\t", "\t");
  }

  private static String variable(Matcher matcher, boolean finalStatus) {
    String name = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
    String letter = matcher.group(3);
    // One letter is a directive; only those with a caret have two.
    String rest = letter.startsWith("^") || letter.length() == 1 ? "" : letter.substring(1);
    String directive = letter.startsWith("^") ? letter : letter.substring(0, 1);
    return switch (directive) {
          case "%" -> "%";
          case "s" -> !finalStatus || matcher.group(1).equals(">") ? "$status" : "$other";
          case "i" -> HEADERS.getOrDefault(name, "$other");
          case "t" -> time(name);
          case "T" -> TIMES.getOrDefault(name.isEmpty() ? "s" : name, "$other");
          default -> LETTERS.getOrDefault(directive, "$other");
        }
        + rest;
  }

  private static String time(String form) {
    return switch (form.replaceFirst("^(begin|end):", "")) {
      case "" -> "[$time_local]";
      case "sec", "msec", "usec" -> "$time_any";
      case "%d/%b/%y:%t %z", "%d/%b/%y:%h:%m:%s %z" -> "$time_local";
      default -> "$time_any";
    };
  }
}
