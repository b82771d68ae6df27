package org.stayindexed.logs.format;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.stayindexed.logs.format.LineShape.Part;

/**
 * Makes a format out of what a line looks like: values whose form says what they are, as a request
 * or a time does, and values with a name before them that people use for one thing only. All others
 * are passed over: a number without a name may be anything.
 *
 * @param format as the line looks
 * @param text of that format, to be given with {@code --format}
 */
public record FormatGuess(LogFormat format, String text) {
  private static final String ANY = "$any";
  private static final String NUMBER = "\\d+|-";
  private static final String SECONDS = "\\d+\\.\\d{3,6}|-";
  private static final String SECONDS_OF_SERVERS = "(?:(?:\\d+\\.\\d{3}|-)(?:, | : |$))+";
  private static final String STATUS = "[0-5]\\d\\d";
  private static final Pattern REQUEST = Pattern.compile("[A-Z]{3,20} \\S.* HTTP/\\d(?:\\.\\d)?");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*:[0-9a-f.]*");
  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?::\\d+)?");
  private static final Pattern LOCAL_TIME =
      Pattern.compile("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}");
  private static final Pattern ISO_TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)");
  private static final Pattern EPOCH_TIME = Pattern.compile("1\\d{9}\\.\\d{3}");
  private static final Pattern ORIGIN = Pattern.compile("-|https?://.*|");
  private static final Pattern ADDRESSES = Pattern.compile("-|[0-9a-f.:]+(?:, [0-9a-f.:]+)*");

  /** What stands before a value, and the form that it then must have. */
  private static final Map<String, Named> NAMES = names();

  private record Named(String variable, Pattern form) {
    Named(String variable, String form) {
      this(variable, Pattern.compile(form));
    }
  }

  private static Map<String, Named> names() {
    Named status = new Named("$status", STATUS);
    Named size = new Named("$body_bytes_sent", NUMBER);
    Named request = new Named("$request_time", SECONDS);
    Named upstream = new Named("$upstream_response_time", SECONDS_OF_SERVERS);
    Named done = new Named("$request_completion", "OK|-|");
    Named host = new Named("$host", "[\\w.-]+(?::\\d+)?");
    Named agent = new Named("$http_user_agent", ".*");
    Named referer = new Named("$http_referer", ".*");
    return Map.ofEntries(
        Map.entry("st", status),
        Map.entry("status", status),
        Map.entry("b", size),
        Map.entry("bytes", size),
        Map.entry("body_bytes_sent", size),
        Map.entry("rt", request),
        Map.entry("request_time", request),
        Map.entry("urt", upstream),
        Map.entry("upstream_response_time", upstream),
        Map.entry("uct", new Named("$upstream_connect_time", SECONDS_OF_SERVERS)),
        Map.entry("upstream_connect_time", new Named("$upstream_connect_time", SECONDS_OF_SERVERS)),
        Map.entry("uht", new Named("$upstream_header_time", SECONDS_OF_SERVERS)),
        Map.entry("upstream_header_time", new Named("$upstream_header_time", SECONDS_OF_SERVERS)),
        Map.entry("ust", new Named("$upstream_status", ".*")),
        Map.entry("upstream_status", new Named("$upstream_status", ".*")),
        Map.entry("upstream_addr", new Named("$upstream_addr", ".*")),
        Map.entry("done", done),
        Map.entry("request_completion", done),
        Map.entry("host", host),
        Map.entry("vhost", host),
        Map.entry("http_host", host),
        Map.entry("scheme", new Named("$scheme", "https?")),
        Map.entry("ua", agent),
        Map.entry("http_user_agent", agent),
        Map.entry("ref", referer),
        Map.entry("http_referer", referer),
        Map.entry("remote_addr", new Named("$remote_addr", ADDRESS.pattern())),
        // The letters of Apache, which lighttpd and varnishncsa have too.
        Map.entry("conn", new Named("$connection_status", "[X+-]")),
        Map.entry("X", new Named("$connection_status", "[X+-]")),
        Map.entry("O", new Named("$bytes_sent", NUMBER)),
        Map.entry("D", new Named("$request_micros", NUMBER)));
  }

  /** The format of which a line may be; empty if nothing says what its status and request are. */
  public static Optional<FormatGuess> of(String line) {
    return ofText(new Guess(LineShape.of(line.strip())).text());
  }

  private static Optional<FormatGuess> ofText(String text) {
    if (!text.contains("$status") || !text.contains("\"$request\"") || text.contains("'")) {
      return Optional.empty();
    }
    try {
      LogFormat format = FormatParser.parse(FormatText.read(text));
      return Optional.of(
          new FormatGuess(format.named("'" + text + "'", LogFormats.NGINX_ABORT), text));
    } catch (FormatException e) {
      return Optional.empty();
    }
  }

  /** Goes through the parts of one line. */
  private static final class Guess {
    private final List<Part> parts;
    private final Set<String> taken = new HashSet<>();
    private boolean behindRequest;
    private boolean behindStatus;

    Guess(List<Part> parts) {
      this.parts = parts;
    }

    String text() {
      parts.stream().filter(Part::named).forEach(part -> taken.add(named(part)));
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < parts.size(); i++) {
        Part part = parts.get(i);
        String variable = part.named() ? named(part) : unnamed(part, i);
        behindStatus = variable.equals("$status") && !part.named();
        behindRequest |= variable.equals("$request");
        text.append(part.written(variable));
      }
      return text.toString();
    }

    private static String named(Part part) {
      Named known = NAMES.get(part.name());
      if (known != null) {
        return known.form.matcher(part.value()).matches() ? known.variable : ANY;
      }
      return time(part.value()).orElse(ANY);
    }

    private static Optional<String> time(String value) {
      return LOCAL_TIME.matcher(value).matches()
          ? Optional.of("$time_local")
          : ISO_TIME.matcher(value).matches()
              ? Optional.of("$time_iso8601")
              : EPOCH_TIME.matcher(value).matches() ? Optional.of("$msec") : Optional.empty();
    }

    private String unnamed(Part part, int index) {
      Optional<String> time = time(part.value());
      if (time.isPresent()) {
        return once(time.get());
      }
      if (part.quoted()) {
        return quoted(part, index);
      }
      return part.bare() ? bare(part, index) : ANY;
    }

    private String quoted(Part part, int index) {
      if (REQUEST.matcher(part.value()).matches()) {
        return once("$request");
      }
      if (!behindRequest) {
        return ANY;
      }
      boolean more =
          parts.subList(index + 1, parts.size()).stream().anyMatch(p -> p.quoted() && !p.named());
      if (more && ORIGIN.matcher(part.value()).matches() && !taken.contains("$http_user_agent")) {
        return once("$http_referer");
      }
      if (taken.contains("$http_user_agent") && ADDRESSES.matcher(part.value()).matches()) {
        return once("$http_x_forwarded_for");
      }
      return once("$http_user_agent");
    }

    private String bare(Part part, int index) {
      if (index == 0 && ADDRESS.matcher(part.value()).matches()) {
        return once("$remote_addr");
      }
      if (index == 0 && HOST.matcher(part.value()).matches()) {
        return once("$host");
      }
      if (index == 1 && ADDRESS.matcher(part.value()).matches()) {
        return once("$remote_addr");
      }
      if (isTime(index + 1)) {
        return "$remote_user";
      }
      if (part.value().equals("-") && isTime(index + 2)) {
        return "-";
      }
      if (behindStatus && part.value().matches(NUMBER)) {
        return once("$body_bytes_sent");
      }
      boolean ahead = !behindRequest && requestHasStatusBehind();
      return part.value().matches(STATUS) && !ahead ? once("$status") : ANY;
    }

    private boolean isTime(int index) {
      return index < parts.size() && LOCAL_TIME.matcher(parts.get(index).value()).matches();
    }

    /** The usual place of a status; a number of three digits before it is something else. */
    private boolean requestHasStatusBehind() {
      for (int i = 0; i + 1 < parts.size(); i++) {
        Part part = parts.get(i);
        if (part.quoted() && REQUEST.matcher(part.value()).matches()) {
          return parts.get(i + 1).bare() && parts.get(i + 1).value().matches(STATUS);
        }
      }
      return false;
    }

    private String once(String variable) {
      return taken.add(variable) ? variable : ANY;
    }
  }
}
