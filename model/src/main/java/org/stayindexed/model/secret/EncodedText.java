package org.stayindexed.model.secret;

/**
 * Walks through a text in units, where {@code %3D} and {@code %253D} are units that mean an equals
 * sign: a URL inside of a parameter is encoded once or more.
 */
final class EncodedText {
  private final String text;
  private int start;
  private int end;
  private int depth;
  private char character;

  EncodedText(String text, int from) {
    this.text = text;
    this.start = from;
    this.end = from;
  }

  /** Goes on to the next unit; false at the end of the text. */
  boolean next() {
    start = end;
    if (start >= text.length()) {
      return false;
    }
    character = text.charAt(start);
    end = start + 1;
    depth = 0;
    if (character == '%') {
      decode();
    }
    return true;
  }

  private void decode() {
    int hex = start + 1;
    int percents = 1;
    while (text.startsWith("25", hex)) {
      hex += 2;
      percents++;
    }
    if (hex + 1 < text.length()) {
      int high = Character.digit(text.charAt(hex), 16);
      int low = Character.digit(text.charAt(hex + 1), 16);
      if (high >= 0 && low >= 0) {
        character = (char) (high << 4 | low);
        end = hex + 2;
        depth = percents;
      }
    }
  }

  /** Continues behind that position. */
  void jump(int position) {
    end = position;
  }

  /** What the unit means, as a byte. */
  char character() {
    return character;
  }

  /** Where the unit begins. */
  int start() {
    return start;
  }

  /** Where the unit ends. */
  int end() {
    return end;
  }

  /** How often the unit is percent-encoded. */
  int depth() {
    return depth;
  }

  /** The letters, in lower case, and digits that a part of a text means. */
  static CharSequence lettersAndDigits(String text, int from, int to) {
    StringBuilder name = new StringBuilder(to - from);
    EncodedText units = new EncodedText(text, from);
    while (units.next() && units.start() < to) {
      char c = units.character();
      if (SecretPlaces.isLetterOrDigit(c)) {
        name.append(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
      }
    }
    return name;
  }
}
