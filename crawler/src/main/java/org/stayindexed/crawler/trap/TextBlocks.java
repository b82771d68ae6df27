package org.stayindexed.crawler.trap;

import java.util.Arrays;
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

  private static final byte SEPARATOR = 0;
  private static final byte PART_OF_WORD = 1;
  private static final byte DIGIT = 2;
  private static final byte TAG = 3;
  private static final byte[] KINDS = kinds();

  private final byte[] page;
  private final LongConsumer blocks;

  private TextBlocks(byte[] page, LongConsumer blocks) {
    this.page = page;
    this.blocks = blocks;
  }

  /** Gives the hash of each text that has a letter outside of words with digits. */
  static void forEach(byte[] page, LongConsumer blocks) {
    new TextBlocks(page, blocks).read();
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    for (int b = 0; b < kinds.length; b++) {
      boolean letter = b >= 0x80 || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
      kinds[b] = letter || b == '_' || b == '-' ? PART_OF_WORD : SEPARATOR;
    }
    Arrays.fill(kinds, '0', '9' + 1, DIGIT);
    kinds['<'] = TAG;
    return kinds;
  }

  private void read() {
    int at = 0;
    while (at < page.length) {
      at = page[at] == '<' ? endOfTag(at) : endOfBlock(at);
    }
  }

  /** Every byte of every page passes here, so all that changes is in local variables. */
  private int endOfBlock(int start) {
    long block = SEED;
    boolean letters = false;
    int at = start;
    while (at < page.length && page[at] != '<') {
      int first = at;
      long word = SEED;
      boolean digits = false;
      for (byte kind; at < page.length; at++) {
        kind = KINDS[page[at] & 0xff];
        if (kind != PART_OF_WORD && kind != DIGIT) {
          break;
        }
        word = (word ^ page[at]) * PRIME;
        digits |= kind == DIGIT;
      }
      if (at > first) {
        boolean counts = !digits && at - first <= LONG_WORD;
        block = (block ^ (counts ? word : '0')) * PRIME;
        letters |= counts;
      } else {
        at++;
      }
    }
    if (letters) {
      blocks.accept(block);
    }
    return at;
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
}
