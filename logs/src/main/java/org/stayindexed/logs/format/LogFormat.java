package org.stayindexed.logs.format;

import java.nio.charset.StandardCharsets;
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
  private final Texts texts;

  /** The parts of a format with fixed texts between its variables; none in other forms. */
  private record Texts(String lead, List<FormatField> fields) {
    private static final Texts NONE = new Texts("", List.of());
  }

  /**
   * @param aborts what stands for the status when the client left before the answer began
   */
  LogFormat(
      String name,
      Escaping escaping,
      Set<Variable> variables,
      Supplier<LineFields> fields,
      Set<Integer> aborts) {
    this(name, escaping, variables, fields, aborts, Texts.NONE);
  }

  private LogFormat(
      String name,
      Escaping escaping,
      Set<Variable> variables,
      Supplier<LineFields> fields,
      Set<Integer> aborts,
      Texts texts) {
    this.texts = texts;
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
    return new LogFormat(
        name,
        escaping,
        found,
        () -> new TextFields(lead, texts),
        NGINX_ABORT,
        new Texts(new String(lead, StandardCharsets.UTF_8), List.copyOf(texts)));
  }

  LogFormat named(String newName, Set<Integer> newAborts) {
    return new LogFormat(newName, escaping, variables, fields, newAborts, texts);
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

  /**
   * The same, but with the address of the client in another variable, as behind a proxy.
   *
   * @param variable with a dollar sign or without: {@code http_x_forwarded_for}
   * @throws FormatException if the format has no such variable
   */
  public LogFormat withClientAddress(String variable) {
    String wanted = variable.startsWith("$") ? variable.substring(1) : variable;
    if (texts.fields.stream().noneMatch(field -> field.name().equals(wanted))) {
      throw new FormatException(
          "The format "
              + name
              + " has no $"
              + wanted
              + ", in which the address of the client could stand"
              + (texts.fields.isEmpty()
                  ? "; for JSON name it with --json-fields address=..."
                  : ". Its variables are "
                      + texts.fields.stream().map(field -> "$" + field.name()).toList()));
    }
    List<FormatField> moved =
        texts.fields.stream()
            .map(
                field ->
                    field.name().equals(wanted)
                        ? field.as(Variable.REMOTE_ADDR)
                        : field.variable() == Variable.REMOTE_ADDR
                            ? field.as(Variable.OTHER)
                            : field)
            .toList();
    return ofTexts(name, escaping, texts.lead.getBytes(StandardCharsets.UTF_8), moved)
        .named(name, aborts);
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
