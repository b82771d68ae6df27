package org.stayindexed.model.url;

import java.io.Serializable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.secret.MailAddresses;
import org.stayindexed.model.secret.Redaction;

/**
 * The one normalised form of an http or https URL: everything that is compared, stored, requested
 * or shown is a {@code PageUrl}. Parsed as browsers do (WHATWG URL Standard), with two deliberate
 * differences: a fragment never reaches the server and is dropped, and so are user name and
 * password, which must not be stored.
 *
 * <p>Nothing else is changed: the query is not reordered, slashes are not merged, percent escapes
 * stay as they are, because each of these may name another resource. The text is ASCII.
 *
 * <p>A URL may hold a secret, {@code ?token=...}. It is requested with it, so that it is part of
 * the URL and of its identity here; but {@link #toString} hides it, and what is stored is {@link
 * #withSecretsAs}. The methods that give it away say so.
 *
 * <p>Immutable; equal when the texts are equal.
 */
public final class PageUrl implements Comparable<PageUrl>, Serializable {
  /** The longest URL that is accepted, in characters; longer ones are refused and counted. */
  public static final int MAX_LENGTH = 8_192;

  private static final long serialVersionUID = 1L;

  private final String text;
  private final int schemeEnd;
  private final int hostEnd;
  private final int pathStart;

  /** Looked up once: nearly every URL holds none, and need not be searched again. */
  private final boolean secret;

  /**
   * Made when it is asked for first: the frontier asks for that of every link, the database too.
   * Threads that race make equal ones.
   */
  private transient @Nullable UrlFingerprint fingerprint;

  PageUrl(String text, int schemeEnd, int hostEnd, int pathStart) {
    this.text = text;
    this.schemeEnd = schemeEnd;
    this.hostEnd = hostEnd;
    this.pathStart = pathStart;
    this.secret = Redaction.isNeeded(text, pathStart);
  }

  /** Parses an absolute URL as a browser's address would be parsed from a link. */
  public static UrlResult parse(String input) {
    return UrlParser.parse(input, null);
  }

  /**
   * The URL of a text that is known to be good, such as one that was stored.
   *
   * @throws IllegalArgumentException if it is not an absolute http or https URL
   */
  public static PageUrl of(String input) {
    return parse(input)
        .url()
        .orElseThrow(
            () -> new IllegalArgumentException("Not an http or https URL: " + Redaction.of(input)));
  }

  /** Resolves a reference found on this page; the empty reference is this page itself. */
  public UrlResult resolve(String reference) {
    return UrlParser.parse(reference, this);
  }

  /** {@code http} or {@code https}. */
  public String scheme() {
    return text.substring(0, schemeEnd);
  }

  /** The host as it stands in the URL: a lower-case ASCII name, an IPv4 or a bracketed IPv6. */
  public String host() {
    return text.substring(schemeEnd + 3, hostEnd);
  }

  /** Whether both name the same host; quicker than to compare the names. */
  public boolean sameHost(PageUrl other) {
    int length = hostEnd - schemeEnd;
    return other.hostEnd - other.schemeEnd == length
        && text.regionMatches(schemeEnd, other.text, other.schemeEnd, length);
  }

  /** The port that is connected to, the scheme's default where the URL names none. */
  public int port() {
    if (hostEnd < pathStart) {
      return Integer.parseInt(text, hostEnd + 1, pathStart, 10);
    }
    return schemeEnd == 5 ? 443 : 80;
  }

  /** Scheme, host and port, the unit that one robots.txt rules: {@code https://example.com}. */
  public String origin() {
    return text.substring(0, pathStart);
  }

  /** Path and query, secrets included, as they go into the request line; begins with a slash. */
  public String pathAndQuery() {
    return text.substring(pathStart);
  }

  /** The whole URL, secrets included: to ask for it, never to show or store it. */
  public String textWithSecrets() {
    return text;
  }

  /** Whether it holds a secret, or the mark of one. */
  public boolean holdsSecret() {
    return secret;
  }

  /**
   * Whether a mark stands in it where a secret was, as in every URL that was stored: it names the
   * page, but nobody can ask for it.
   */
  public boolean isMasked() {
    return secret && Redaction.wasDone(text, pathStart);
  }

  /**
   * This URL with each secret replaced by its mark; itself, if it holds none.
   *
   * @param mark gives the mark of a secret, in characters of a query
   */
  public PageUrl withSecretsAs(UnaryOperator<String> mark) {
    return secret ? masked(Redaction.of(text, pathStart, mark), mark) : this;
  }

  /**
   * This URL with each e-mail address replaced by its mark; itself, if it holds none.
   *
   * @param mark gives the mark of an address, in characters of a query
   */
  public PageUrl withMailAddressesAs(UnaryOperator<String> mark) {
    String masked = MailAddresses.hidden(text, pathStart, mark);
    return masked.equals(text) ? this : masked(masked, mark);
  }

  /** Marks can be longer than what they stand for. */
  private PageUrl masked(String masked, UnaryOperator<String> mark) {
    return new PageUrl(
        masked.length() <= MAX_LENGTH ? masked : origin() + "/?secret=" + mark.apply(text),
        schemeEnd,
        hostEnd,
        pathStart);
  }

  /** Whether path and query begin with that. */
  public boolean pathStartsWith(String prefix) {
    return text.startsWith(prefix, pathStart);
  }

  /** The 128-bit identity of this URL; equal on every machine. */
  public UrlFingerprint fingerprint() {
    UrlFingerprint known = fingerprint;
    if (known == null) {
      known = UrlFingerprint.of(text);
      fingerprint = known;
    }
    return known;
  }

  @Override
  public int compareTo(PageUrl other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PageUrl that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The whole URL, with {@value Redaction#MARK} in place of its secrets. */
  @Override
  public String toString() {
    return secret ? Redaction.of(text, pathStart, hidden -> Redaction.MARK) : text;
  }
}
