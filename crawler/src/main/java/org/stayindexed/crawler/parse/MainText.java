package org.stayindexed.crawler.parse;

/**
 * Counts the words of a text that comes in pieces, and makes a fingerprint and a SimHash of them.
 * White space and punctuation do not count, so that a page that is only set differently keeps both.
 */
final class MainText {
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private static final boolean[] IN_WORD = new boolean[128];

  static {
    for (int character = 0; character < IN_WORD.length; character++) {
      IN_WORD[character] = Character.isLetterOrDigit(character);
    }
  }

  private int words;
  private long fingerprint = SEED;
  private final SimHash simHash = new SimHash();

  /** Adds a piece; a word ends where it ends. */
  void add(String text) {
    int length = text.length();
    int at = 0;
    while (at < length) {
      char first = text.charAt(at);
      if (first >= IN_WORD.length) {
        at = addForeign(text, at);
      } else if (IN_WORD[first]) {
        int end = endOfWord(text, at + 1);
        addWord(text, at, end);
        at = end;
      } else {
        at++;
      }
    }
  }

  /**
   * Adds the word that begins with a character beyond ASCII, if it does; returns where to go on.
   */
  private int addForeign(String text, int start) {
    int character = text.codePointAt(start);
    int next = start + Character.charCount(character);
    if (!Character.isLetterOrDigit(character)) {
      return next;
    }
    int end = Character.isIdeographic(character) ? next : endOfWord(text, next);
    addWord(text, start, end);
    return end;
  }

  /** Every character of every page passes here: most are told from a table. */
  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next < IN_WORD.length) {
        if (!IN_WORD[next]) {
          return at;
        }
        at++;
      } else {
        int character = text.codePointAt(at);
        if (!Character.isLetterOrDigit(character) || Character.isIdeographic(character)) {
          return at;
        }
        at += Character.charCount(character);
      }
    }
    return at;
  }

  private void addWord(String text, int start, int end) {
    long word = SEED;
    for (int i = start; i < end; i++) {
      word = (word ^ text.charAt(i)) * PRIME;
    }
    fingerprint = (fingerprint ^ (word ^ (word >>> 32))) * PRIME;
    simHash.word(word);
    words++;
  }

  int words() {
    return words;
  }

  /** 0 for a text of fewer than two words. */
  long simHash() {
    return simHash.value();
  }

  /** 0 for a text without words. */
  long fingerprint() {
    return words == 0 ? 0 : fingerprint ^ (fingerprint >>> 29);
  }
}
