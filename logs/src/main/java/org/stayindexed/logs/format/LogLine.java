package org.stayindexed.logs.format;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.traffic.HitOutcome;
import org.stayindexed.model.traffic.LineFate;

/**
 * Reads one line after the other without making objects for them; what it says is true until the
 * next line is read. Belongs to one thread.
 */
public final class LogLine {
  /** The log does not say. */
  public static final long UNKNOWN = Digits.NONE;

  private final LogFormat format;
  private final LineFields fields;
  private final LineTime time;
  private final RequestTarget target;
  private final @Nullable Variable host;
  private final Outcomes outcomes;
  private final Durations request;
  private final Durations upstream;
  private final Slice slice = new Slice();
  private int status;

  private LogLine(LogFormat format, LineFields fields, LineTime time) {
    this.format = format;
    this.fields = fields;
    this.time = time;
    this.target = new RequestTarget(format, fields);
    this.host = hostVariable(format);
    this.outcomes = new Outcomes(format, fields);
    this.request = Durations.ofRequest(format, fields);
    this.upstream = Durations.ofUpstream(format, fields);
  }

  /**
   * A reader for lines of that format.
   *
   * @param day of all lines, for a format without a time
   * @param zone of that day, and of the days of {@code $msec}; other times have their own offset
   */
  public static LogLine of(LogFormat format, Optional<LocalDate> day, ZoneId zone) {
    return new LogLine(format, format.fields(), time(format, day, zone));
  }

  private static LineTime time(LogFormat format, Optional<LocalDate> day, ZoneId zone) {
    if (format.has(Variable.TIME_ISO8601)) {
      return new StampedTime(Variable.TIME_ISO8601, zone);
    }
    if (format.has(Variable.TIME_LOCAL)) {
      return new StampedTime(Variable.TIME_LOCAL, zone);
    }
    if (format.has(Variable.TIME_UNZONED)) {
      return new StampedTime(Variable.TIME_UNZONED, zone);
    }
    if (format.has(Variable.TIME_ANY)) {
      return new AnyTime(Variable.TIME_ANY, zone);
    }
    if (format.has(Variable.DATE)) {
      return new ColumnTime();
    }
    if (format.has(Variable.MSEC)) {
      return new MsecTime(zone);
    }
    return new GivenDay(
        day.orElseThrow(
            () -> new IllegalArgumentException(format.name() + " has no time and needs a day")),
        zone);
  }

  /** The host that the client named, else the one that nginx made of it, else the server block. */
  private static @Nullable Variable hostVariable(LogFormat format) {
    return format.has(Variable.HTTP_HOST)
        ? Variable.HTTP_HOST
        : format.has(Variable.HOST)
            ? Variable.HOST
            : format.has(Variable.SERVER_NAME) ? Variable.SERVER_NAME : null;
  }

  /** Reads a line, which has no line feed; {@code COUNTED} if it can be used. */
  public LineFate read(byte[] bytes, int from, int to) {
    int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    if (isBlank(bytes, from, end) || fields.header(bytes, from, end)) {
      return LineFate.BLANK;
    }
    if (!fields.find(bytes, from, end)) {
      return LineFate.NOT_IN_FORMAT;
    }
    status = readStatus(bytes, fields.start(Variable.STATUS), fields.end(Variable.STATUS));
    if (status < 0) {
      return LineFate.BAD_STATUS;
    }
    if (!time.read(fields)) {
      return LineFate.BAD_TIME;
    }
    target.read();
    return LineFate.COUNTED;
  }

  /** Whether some lines of the format tell how those behind them look. */
  public boolean hasHeaders() {
    return fields.hasHeaders();
  }

  /** Whether a line is none of the lines to be counted but says how they look. */
  public boolean header(byte[] bytes, int from, int to) {
    return fields.header(bytes, from, to > from && bytes[to - 1] == '\r' ? to - 1 : to);
  }

  /** Three digits; or, where that is logged when no status was sent, a zero, a dash or -1. */
  private int readStatus(byte[] bytes, int from, int to) {
    if (to - from == 3) {
      return (int) Digits.number(bytes, from, to);
    }
    boolean none =
        (to - from == 1 && (bytes[from] == '0' || bytes[from] == '-'))
            || (to - from == 2 && bytes[from] == '-' && bytes[from + 1] == '1');
    return none && format.isAbort(0) ? 0 : -1;
  }

  private static boolean isBlank(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return at == to;
  }

  /** Why the last line has not the form of the format, where that is so. */
  public Misfit misfit(LineFate fate, int from) {
    return switch (fate) {
      case BAD_STATUS ->
          new Misfit(fields.start(Variable.STATUS) - from + 1, "a status of three digits");
      case BAD_TIME -> new Misfit(1, "a time that makes sense");
      default -> new Misfit(fields.stop() - from + 1, fields.expected());
    };
  }

  /**
   * Where a line stops to have the form of its format.
   *
   * @param column of its first byte that does not fit, from 1
   * @param expected what should stand there
   */
  public record Misfit(int column, String expected) {}

  /** The status as a number; nginx writes 000 and 009 too. */
  public int status() {
    return status;
  }

  /** When the request ended, in seconds since 1970. */
  public long epochSecond() {
    return time.epochSecond();
  }

  /** The day of that by the clock of the server, in days since 1970. */
  public int epochDay() {
    return time.epochDay();
  }

  /** What was asked for, escaped as in the log; empty without a request. */
  public Slice target() {
    return slice.set(target.bytes(), target.from(), target.to());
  }

  /** Whether the format records who asks. */
  public boolean knowsUserAgent() {
    return format.has(Variable.HTTP_USER_AGENT)
        && (!fields.vary() || fields.end(Variable.HTTP_USER_AGENT) > 0);
  }

  /** Who asks, escaped as in the log. */
  public Slice userAgent() {
    return value(Variable.HTTP_USER_AGENT);
  }

  /** Whom it was asked for; without a value if the format does not record it. */
  public Slice host() {
    return host == null ? slice.set(fields.line(), 0, 0) : value(host);
  }

  /** {@code http} or {@code https}; without a value if the format does not record it. */
  public Slice scheme() {
    return value(Variable.SCHEME);
  }

  private Slice value(Variable variable) {
    return slice.set(fields.line(), fields.start(variable), fields.end(variable));
  }

  /** Bytes of the answer's body, or of all of it where only that is recorded; 0 if unknown. */
  public long bytes() {
    return Math.max(
        0,
        number(
            format.has(Variable.BODY_BYTES_SENT) ? Variable.BODY_BYTES_SENT : Variable.BYTES_SENT));
  }

  private long number(Variable variable) {
    return Digits.number(fields.line(), fields.start(variable), fields.end(variable));
  }

  /** How long the request took, in milliseconds, or {@link #UNKNOWN}. */
  public long requestMillis() {
    return request.millis();
  }

  /** How long the servers behind took together, in milliseconds, or {@link #UNKNOWN}. */
  public long upstreamMillis() {
    return upstream.millis();
  }

  /** How the request ended, whatever the server wrote for it. */
  public HitOutcome outcome() {
    return outcomes.of(status, bytes());
  }

  /** From where the request came; without a value if the format does not record it. */
  public Slice address() {
    return value(Variable.REMOTE_ADDR);
  }
}
