package org.stayindexed.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param kind how it looks
 * @param text what it shows first
 * @param value what it is sorted by and exported as, where that is not the text
 * @param tone the class of a mark for the style sheet
 * @param links URLs below it
 * @param notes what stands below in small letters
 * @param strip what the last runs saw, below it
 */
public record Cell(
    Kind kind,
    String text,
    @Nullable String value,
    String tone,
    List<String> links,
    List<String> notes,
    @Nullable Strip strip) {

  /** Texts and URLs longer than this are cut, so that no single one fills the file. */
  private static final int LONGEST = 500;

  private static final int TAGS = 40;

  /** How a cell looks. */
  public enum Kind {
    /** Words of ours or of the site. */
    TEXT,
    /** Words that stand out. */
    STRONG,
    /** A URL that leads to the page. */
    URL,
    /** What proves something, as the site wrote it. */
    PROOF,
    /** A count. */
    NUMBER,
    /** A time. */
    WHEN,
    /** A status or a state. */
    MARK,
    /** Something to be typed. */
    CODE
  }

  public Cell {
    links = List.copyOf(links);
    notes = List.copyOf(notes);
  }

  private static Cell of(Kind kind, String text, @Nullable String value, String tone) {
    return new Cell(kind, Text.cut(text, LONGEST), value, tone, List.of(), List.of(), null);
  }

  /** Words; nothing where there are none. */
  public static Cell text(@Nullable String text) {
    return of(Kind.TEXT, text == null ? "" : text, null, "");
  }

  /** Words that stand out. */
  public static Cell strong(String text) {
    return of(Kind.STRONG, text, null, "");
  }

  /** Proof as the site wrote it. */
  public static Cell proof(@Nullable String text) {
    return of(Kind.PROOF, text == null ? "" : text, null, "");
  }

  /** Something to be typed. */
  public static Cell code(String text) {
    return of(Kind.CODE, text, null, "");
  }

  /** A link to a page; what is no web address is only shown. */
  public static Cell url(@Nullable String url) {
    if (url == null) {
      return text("");
    }
    boolean web = url.startsWith("http://") || url.startsWith("https://");
    return web ? new Cell(Kind.URL, url, null, "", List.of(), List.of(), null) : text(url);
  }

  /** Links to several pages. */
  public static Cell urls(List<String> urls) {
    return new Cell(Kind.TEXT, "", null, "", urls, List.of(), null);
  }

  /** A count. */
  public static Cell number(long number) {
    return of(Kind.NUMBER, Text.number(number), Long.toString(number), "");
  }

  /** A count with its unit; nothing where there is none. */
  public static Cell number(@Nullable Long number, String unit) {
    return number == null
        ? of(Kind.NUMBER, "", "", "")
        : of(Kind.NUMBER, (Text.number(number) + " " + unit).strip(), Long.toString(number), "");
  }

  /** A share of a whole in percent; nothing of nothing. */
  public static Cell share(long part, long whole) {
    String percent = whole == 0 ? "" : Text.percent(part, whole);
    return of(Kind.NUMBER, whole == 0 ? "" : percent + " %", percent, "");
  }

  /** A time; nothing where there is none. */
  public static Cell when(@Nullable Instant time) {
    return time == null
        ? of(Kind.WHEN, "", "", "")
        : of(Kind.WHEN, Text.time(time), time.toString(), "");
  }

  /** A state. */
  public static Cell mark(String word, String tone) {
    return of(Kind.MARK, word, null, tone);
  }

  /** A status, else the class of the failure, else that nobody asked. */
  public static Cell answer(@Nullable Integer status, @Nullable String failure) {
    if (status != null) {
      return mark(String.valueOf(status), "s" + status / 100);
    }
    return failure == null ? mark("not asked", "none") : mark(failure, "s5");
  }

  /** The same with a line below; nothing is added where there is none. */
  public Cell note(@Nullable String note) {
    if (note == null || note.isEmpty()) {
      return this;
    }
    List<String> more = new ArrayList<>(notes);
    more.add(Text.cut(note, LONGEST));
    return new Cell(kind, text, value, tone, links, more, strip);
  }

  /** The same with what the last runs saw. */
  public Cell with(@Nullable Strip marks) {
    return new Cell(kind, text, value, tone, links, notes, marks);
  }

  /** The same, sorted by something else than its text. */
  public Cell sortedBy(String other) {
    return new Cell(kind, text, other, tone, links, notes, strip);
  }

  /** Whether it shows nothing. */
  boolean isEmpty() {
    return text.isEmpty() && links.isEmpty() && notes.isEmpty() && strip == null;
  }

  /** Its class for the style sheet. */
  public String css() {
    return kind == Kind.CODE ? "typed" : kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a URL shows.
   *
   * @param origin scheme, host and port of the site, which are left out
   */
  public static String shown(String url, String origin) {
    return ShownUrl.of(url, origin);
  }

  /** About how many bytes it takes. */
  long bytes() {
    long bytes = TAGS + Html.bytes(text) + (kind == Kind.URL ? Html.bytes(text) + TAGS : 0);
    for (String link : links) {
      bytes += TAGS * 2 + Html.bytes(link) * 2;
    }
    for (String note : notes) {
      bytes += TAGS + Html.bytes(note);
    }
    return bytes + (strip == null ? 0 : strip.bytes());
  }
}
