package org.stayindexed.crawler.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.random.RandomGenerator;

/** Makes new inputs of good ones: bytes change, parts vanish, stand twice or come from another. */
final class Mutations {
  private static final int MOST_CHANGES = 6;
  private static final int LONGEST = 20_000;

  private final RandomGenerator random;
  private final List<String> seeds;
  private final List<String> tokens;

  /**
   * Mutations of those texts, whose characters are bytes.
   *
   * @param tokens what may be inserted anywhere
   */
  Mutations(RandomGenerator random, List<String> seeds, List<String> tokens) {
    this.random = random;
    this.seeds = seeds;
    this.tokens = tokens;
  }

  byte[] next() {
    return nextText().getBytes(ISO_8859_1);
  }

  /** The same with each byte as a character. */
  String nextText() {
    String text = any(seeds);
    for (int changes = random.nextInt(MOST_CHANGES + 1); changes > 0; changes--) {
      text = changed(text);
    }
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private String changed(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(Math.min(64, text.length() - from + 1) + 1);
    String head = text.substring(0, from);
    String part = text.substring(from, Math.min(to, text.length()));
    String tail = text.substring(head.length() + part.length());
    return switch (random.nextInt(6)) {
      case 0 -> head + tail;
      case 1 -> head + part.repeat(1 + random.nextInt(40)) + tail;
      case 2 -> head + any(tokens) + tail;
      case 3 -> head + (char) random.nextInt(256) + tail;
      case 4 -> head + spliced(any(seeds));
      default -> head;
    };
  }

  private String spliced(String other) {
    return other.substring(random.nextInt(other.length() + 1));
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
