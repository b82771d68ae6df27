package org.stayindexed.model.url;

import org.stayindexed.model.url.UrlParser.InvalidHost;

/** The IPv6 parser and serialiser of the WHATWG URL Standard, sections 3.5 and 3.6. */
final class Ipv6 {
  private static final int PIECES = 8;

  private final String text;
  private final int[] pieces = new int[PIECES];
  private int at;
  private int count;
  private int compress = -1;

  private Ipv6(String text) {
    this.text = text;
  }

  static String normalised(String text) throws InvalidHost {
    Ipv6 address = new Ipv6(text);
    address.parse();
    return address.serialised();
  }

  private void parse() throws InvalidHost {
    if (text.startsWith("::")) {
      at = 2;
      compress = 0;
    } else if (text.startsWith(":")) {
      throw invalid();
    }
    while (at < text.length()) {
      piece();
    }
    if (compress >= 0) {
      moveCompressed();
    } else if (count != PIECES) {
      throw invalid();
    }
  }

  private void piece() throws InvalidHost {
    if (count == PIECES) {
      throw invalid();
    }
    if (text.charAt(at) == ':') {
      if (compress >= 0) {
        throw invalid();
      }
      at++;
      compress = count;
      return;
    }
    int start = at;
    int value = 0;
    while (at < text.length() && at - start < 4 && hex(at) >= 0) {
      value = (value << 4) | hex(at++);
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at = start;
      embeddedIpv4();
      return;
    }
    pieces[count++] = value;
    if (at < text.length() && (text.charAt(at++) != ':' || at == text.length())) {
      throw invalid();
    }
    if (at == start) {
      throw invalid();
    }
  }

  private void embeddedIpv4() throws InvalidHost {
    String[] numbers = text.substring(at).split("\\.", -1);
    if (numbers.length != 4 || count > PIECES - 2) {
      throw invalid();
    }
    for (int i = 0; i < 4; i++) {
      pieces[count + i / 2] = (pieces[count + i / 2] << 8) | octet(numbers[i]);
    }
    count += 2;
    at = text.length();
  }

  private int octet(String number) throws InvalidHost {
    boolean digits =
        !number.isEmpty()
            && number.length() <= 3
            && number.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean leadingZero = number.length() > 1 && number.startsWith("0");
    if (!digits || leadingZero || Integer.parseInt(number) > 255) {
      throw invalid();
    }
    return Integer.parseInt(number);
  }

  private void moveCompressed() throws InvalidHost {
    int moved = count - compress;
    if (count == PIECES) {
      throw invalid();
    }
    for (int i = 1; i <= moved; i++) {
      pieces[PIECES - i] = pieces[count - i];
    }
    for (int i = compress; i < PIECES - moved; i++) {
      pieces[i] = 0;
    }
  }

  private String serialised() {
    int runStart = longestZeroRun();
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < PIECES; i++) {
      if (i == runStart) {
        out.append(i == 0 ? "::" : ":");
        while (i + 1 < PIECES && pieces[i + 1] == 0) {
          i++;
        }
        continue;
      }
      out.append(Integer.toHexString(pieces[i]));
      if (i < PIECES - 1) {
        out.append(':');
      }
    }
    return out.append(']').toString();
  }

  /** The first longest run of at least two zero pieces, -1 if there is none. */
  private int longestZeroRun() {
    int best = -1;
    int bestLength = 1;
    int i = 0;
    while (i < PIECES) {
      int start = i;
      while (i < PIECES && pieces[i] == 0) {
        i++;
      }
      if (i - start > bestLength) {
        best = start;
        bestLength = i - start;
      }
      i++;
    }
    return best;
  }

  private int hex(int index) {
    char c = text.charAt(index);
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private InvalidHost invalid() {
    return new InvalidHost("its host \"[" + text + "]\" is no IPv6 address");
  }
}
