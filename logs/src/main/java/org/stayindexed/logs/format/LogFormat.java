package org.stayindexed.logs.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What the lines of an access log look like: a {@code log_format} of nginx, a {@code LogFormat} of
 * Apache, or one of the forms of other servers. Immutable.
 *
 * @see <a href="https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format">log_format</a>
 */
public final class LogFormat {
  private static final Pattern NAME = Pattern.compile("[\\w-]+");
  private static final Set<Integer> NGINX_ABORT = Set.of(499);

  private final String name;
  private final Escaping escaping;
  private final Set<Variable> variables;
  private final Supplier<LineFields> fields;
  private final Set<Integer> aborts;
  private final Set<FormatGap> gaps;

  /**
   * @param aborts what stands for the status when the client left before the answer began
   */
  LogFormat(
      String name,
      Escaping escaping,
      Set<Variable> variables,
      Supplier<LineFields> fields,
      Set<Integer> aborts) {
    this.name = name;
    this.escaping = escaping;
    // Asked for several times a line, and an EnumSet answers at once.
    this.variables = EnumSet.copyOf(variables);
    this.fields = fields;
    this.aborts = Set.copyOf(aborts);
    this.gaps = new TreeSet<>(FormatGap.of(variables));
  }

  static LogFormat ofTexts(String name, Escaping escaping, byte[] lead, List<FormatField> texts) {
    Set<Variable> found = EnumSet.noneOf(Variable.class);
    texts.forEach(field -> found.add(field.variable()));
    return new LogFormat(name, escaping, found, () -> new TextFields(lead, texts), NGINX_ABORT);
  }

  LogFormat named(String newName, Set<Integer> newAborts) {
    return new LogFormat(newName, escaping, variables, fields, newAborts);
  }

  /**
   * The format of a name, or one that is written out.
   *
   * @param text a name, {@code combined} for example; or a directive as it stands in nginx.conf,
   *     {@code log_format name escape=json '...' '...';}, its quoted parts only, or what stands in
   *     the quotes; or a {@code LogFormat} of Apache
   * @throws FormatException if it cannot be used
   */
  public static LogFormat of(String text) {
    String stripped = text.strip();
    if (NAME.matcher(stripped).matches()) {
      return LogFormats.named(stripped);
    }
    return ApacheFormat.is(stripped)
        ? FormatParser.parse(FormatText.read(ApacheFormat.translated(stripped)))
            .named("LogFormat", NGINX_ABORT)
        : FormatParser.parse(FormatText.read(text));
  }

  /**
   * JSON whose members have names of the user's own.
   *
   * @param text {@code status=http.status,url=http.path}
   * @throws FormatException if it cannot be used
   */
  public static LogFormat ofJson(String text) {
    return LogFormats.json("json", JsonNames.given(text));
  }

  /** All that have a name, the most telling first. */
  public static List<LogFormat> known() {
    return LogFormats.all();
  }

  static String presets() {
    return LogFormats.names();
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
    return new TreeSet<>(gaps);
  }

  boolean has(FormatGap gap) {
    return gaps.contains(gap);
  }

  boolean has(Variable variable) {
    return variables.contains(variable);
  }

  /** Whether that status says that the client left before the answer began. */
  boolean isAbort(int status) {
    // A set of boxed numbers, which is too slow to be asked for each line that was answered.
    return (status == 0 || status > 400) && aborts.contains(status);
  }

  LineFields fields() {
    return fields.get();
  }
}
