package org.stayindexed.crawler.parse;

/**
 * Counts the words of a text that comes in pieces, and makes a fingerprint of them. White space and
 * punctuation do not count, so that a page that is only set differently keeps its fingerprint.
 */
final class MainText {
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private int words;
  private long fingerprint = SEED;

  /** Adds a piece; a word ends where it ends. */
  void add(String text) {
    int length = text.length();
    int at = 0;
    while (at < length) {
      int character = text.codePointAt(at);
      int next = at + Character.charCount(character);
      if (Character.isLetterOrDigit(character)) {
        next = Character.isIdeographic(character) ? next : endOfWord(text, next);
        addWord(text, at, next);
      }
      at = next;
    }
  }

  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (!Character.isLetterOrDigit(character) || Character.isIdeographic(character)) {
        break;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  private void addWord(String text, int start, int end) {
    long word = SEED;
    for (int i = start; i < end; i++) {
      word = (word ^ text.charAt(i)) * PRIME;
    }
    fingerprint = (fingerprint ^ (word ^ (word >>> 32))) * PRIME;
    words++;
  }

  int words() {
    return words;
  }

  /** 0 for a text without words. */
  long fingerprint() {
    return words == 0 ? 0 : fingerprint ^ (fingerprint >>> 29);
  }
}
