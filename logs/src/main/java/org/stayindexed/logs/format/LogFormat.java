package org.stayindexed.logs.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the lines of an access log look like, compiled from a {@code log_format} of nginx.
 * Immutable.
 *
 * @see <a href="https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format">log_format</a>
 */
public final class LogFormat {
  private static final Pattern NAME = Pattern.compile("\\w+");

  private static final Map<String, String> PRESETS =
      Map.of(
          // Built into nginx.
          "combined",
          "$remote_addr - $remote_user [$time_local] \"$request\" $status $body_bytes_sent"
              + " \"$http_referer\" \"$http_user_agent\"",
          // In the nginx.conf of nginx's own packages.
          "main",
          "$remote_addr - $remote_user [$time_local] \"$request\" $status $body_bytes_sent"
              + " \"$http_referer\" \"$http_user_agent\" \"$http_x_forwarded_for\"",
          // Often recommended to find slow upstreams.
          "timed",
          "$remote_addr $status $upstream_response_time $upstream_connect_time $request_uri");

  private final String name;
  private final Escaping escaping;
  private final byte[] lead;
  private final List<FormatField> fields;
  private final Set<Variable> variables;

  LogFormat(String name, Escaping escaping, byte[] lead, List<FormatField> fields) {
    this.name = name;
    this.escaping = escaping;
    this.lead = lead;
    this.fields = List.copyOf(fields);
    // Asked for several times a line, and an EnumSet answers at once.
    this.variables = EnumSet.noneOf(Variable.class);
    fields.forEach(field -> variables.add(field.variable()));
  }

  /**
   * The format of a name, or one that is written out.
   *
   * @param text {@code combined}, {@code main} or {@code timed}; or a directive as it stands in
   *     nginx.conf, {@code log_format name escape=json '...' '...';}, its quoted parts only, or
   *     what stands in the quotes
   * @throws FormatException if it cannot be used
   */
  public static LogFormat of(String text) {
    String stripped = text.strip();
    if (!NAME.matcher(stripped).matches()) {
      return FormatParser.parse(FormatText.read(text));
    }
    String preset = PRESETS.get(stripped);
    if (preset == null) {
      throw new FormatException(
          "There is no log format \""
              + stripped
              + "\". Known are "
              + presets()
              + "; any other can be given as it stands in nginx.conf: 'log_format ...;'");
    }
    LogFormat format = FormatParser.parse(FormatText.read(preset));
    return new LogFormat(stripped, format.escaping, format.lead, format.fields);
  }

  static String presets() {
    return String.join(", ", new TreeMap<>(PRESETS).keySet());
  }

  /** What it is called in messages. */
  public String name() {
    return name;
  }

  /** How values are escaped. */
  public Escaping escaping() {
    return escaping;
  }

  /** What lines of this format do not tell, most important first. */
  public Set<FormatGap> gaps() {
    return new TreeSet<>(FormatGap.of(variables));
  }

  boolean has(Variable variable) {
    return variables.contains(variable);
  }

  LineFields fields() {
    return new LineFields(lead, fields);
  }
}
