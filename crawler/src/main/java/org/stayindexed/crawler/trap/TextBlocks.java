package org.stayindexed.crawler.trap;

import java.util.function.LongConsumer;

/**
 * The texts between the tags of a page, each as a hash. Words with digits in them, and very long
 * ones, count as one and the same, so that dates, counters and tokens make no new text. One pass
 * over the bytes, without building the page: this is evidence for a trap, not what the page says.
 */
final class TextBlocks {
  private static final int LONG_WORD = 24;
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final byte[] page;
  private final LongConsumer blocks;
  private long block = SEED;
  private long word = SEED;
  private int wordLength;
  private boolean digits;
  private boolean letters;

  private TextBlocks(byte[] page, LongConsumer blocks) {
    this.page = page;
    this.blocks = blocks;
  }

  /** Gives the hash of each text that has a letter outside of words with digits. */
  static void forEach(byte[] page, LongConsumer blocks) {
    new TextBlocks(page, blocks).read();
  }

  private void read() {
    int at = 0;
    while (at < page.length) {
      if (page[at] == '<') {
        endBlock();
        at = endOfTag(at);
      } else {
        text(page[at++]);
      }
    }
    endBlock();
  }

  private int endOfTag(int start) {
    byte first = start + 1 < page.length ? page[start + 1] : 0;
    if (first != 's' && first != 'S' && first != '!') {
      return endOfPlainTag(start);
    }
    if (isAt(start, "<script")) {
      return after(start, "</script");
    }
    if (isAt(start, "<style")) {
      return after(start, "</style");
    }
    if (isAt(start, "<!--")) {
      return after(start, "-->");
    }
    return endOfPlainTag(start);
  }

  private int endOfPlainTag(int start) {
    int at = start;
    while (at < page.length && page[at] != '>') {
      at++;
    }
    return Math.min(page.length, at + 1);
  }

  private int after(int start, String end) {
    int at = start;
    while (at < page.length && !isAt(at, end)) {
      at++;
    }
    return Math.min(page.length, at + end.length());
  }

  /** Whether that text stands there, its letters in any case. */
  private boolean isAt(int start, String text) {
    if (start + text.length() > page.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      byte b = page[start + i];
      if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void text(byte b) {
    boolean digit = b >= '0' && b <= '9';
    boolean letter = b < 0 || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    if (digit || letter || b == '_' || b == '-') {
      word = (word ^ b) * PRIME;
      wordLength++;
      digits |= digit;
    } else {
      endWord();
    }
  }

  private void endWord() {
    if (wordLength > 0) {
      boolean counts = !digits && wordLength <= LONG_WORD;
      block = (block ^ (counts ? word : '0')) * PRIME;
      letters |= counts;
    }
    word = SEED;
    wordLength = 0;
    digits = false;
  }

  private void endBlock() {
    endWord();
    if (letters) {
      blocks.accept(block);
    }
    block = SEED;
    letters = false;
  }
}
