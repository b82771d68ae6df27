package org.stayindexed.logs.format;

/** How the end of a value is found; after it the format's next text must stand. */
enum FieldEnd {
  /** Where the next text stands first. */
  AT_TEXT {
    @Override
    int find(byte[] line, int from, int to, byte[] next) {
      return indexOf(line, from, to, next);
    }
  },
  /** At the first quote without a backslash: values in quotes have theirs escaped. */
  AT_QUOTE {
    @Override
    int find(byte[] line, int from, int to, byte[] next) {
      for (int i = from; i < to; i++) {
        byte b = line[i];
        if (b == '"') {
          return standsAt(line, i, to, next) ? i : NOT_FOUND;
        }
        if (b == '\\') {
          i++;
        }
      }
      return NOT_FOUND;
    }
  },
  /**
   * After the values for each upstream server: a comma stands between servers, a colon between
   * groups of them, both with spaces.
   *
   * @see <a href="https://nginx.org/en/docs/http/ngx_http_upstream_module.html#variables">nginx</a>
   */
  AFTER_LIST {
    @Override
    int find(byte[] line, int from, int to, byte[] next) {
      int at = from;
      while (true) {
        while (at < to && line[at] != ' ' && line[at] != ',' && line[at] != next[0]) {
          at++;
        }
        if (standsAt(line, at, to, COMMA)) {
          at += COMMA.length;
        } else if (standsAt(line, at, to, COLON)) {
          at += COLON.length;
        } else {
          return standsAt(line, at, to, next) ? at : NOT_FOUND;
        }
      }
    }
  },
  /** {@code 22/Nov/2026:15:31:38 +0000} has a space inside but always the same length. */
  AFTER_TIME_LOCAL {
    @Override
    int find(byte[] line, int from, int to, byte[] next) {
      int end = from + TIME_LOCAL_LENGTH;
      return standsAt(line, end, to, next) ? end : indexOf(line, from, to, next);
    }
  },
  /** A request has spaces inside, but its last word is its protocol. */
  AFTER_REQUEST {
    @Override
    int find(byte[] line, int from, int to, byte[] next) {
      int protocol = indexOf(line, from, to, PROTOCOL);
      return indexOf(line, protocol < 0 ? from : protocol + PROTOCOL.length, to, next);
    }
  },
  /** So that the next text, which may be empty, ends the line. */
  AT_LINE_END {
    @Override
    int find(byte[] line, int from, int to, byte[] next) {
      int end = to - next.length;
      return end >= from && standsAt(line, end, to, next) ? end : NOT_FOUND;
    }
  };

  static final int NOT_FOUND = -1;
  private static final int TIME_LOCAL_LENGTH = 26;
  private static final byte[] COMMA = {',', ' '};
  private static final byte[] COLON = {' ', ':', ' '};
  private static final byte[] PROTOCOL = {' ', 'H', 'T', 'T', 'P', '/'};

  /**
   * The index behind the value, where {@code next} stands.
   *
   * @param next the text behind it in the format
   */
  abstract int find(byte[] line, int from, int to, byte[] next);

  static boolean standsAt(byte[] line, int at, int to, byte[] text) {
    if (to - at < text.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (line[at + i] != text[i]) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(byte[] line, int from, int to, byte[] text) {
    byte first = text[0];
    for (int i = from; i <= to - text.length; i++) {
      if (line[i] == first && standsAt(line, i, to, text)) {
        return i;
      }
    }
    return NOT_FOUND;
  }
}
