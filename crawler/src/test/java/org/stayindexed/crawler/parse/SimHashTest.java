package org.stayindexed.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stayindexed.model.finding.NearText;

/** The hash by which texts that are nearly the same are found. */
class SimHashTest {
  private static final int WORDS = 300;

  private static long of(List<String> words) {
    MainText text = new MainText();
    text.add(String.join(" ", words));
    return text.simHash();
  }

  private static List<String> words(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      words.add("w" + random.nextInt(5_000));
    }
    return words;
  }

  private static int differing(List<String> one, List<String> other) {
    return Long.bitCount(of(one) ^ of(other));
  }

  @Test
  void isZeroForFewerThanTwoWords() {
    assertThat(of(List.of())).isZero();
    assertThat(of(List.of("tea"))).isZero();
    assertThat(of(List.of("green", "tea"))).isNotZero();
  }

  @Test
  void countsTheVotesOfEachBitAsNumbersWould() {
    Random random = new Random(7);
    for (int words = 2; words < 200; words++) {
      List<Long> hashes = new ArrayList<>();
      SimHash one = new SimHash();
      SimHash again = new SimHash();
      for (int i = 0; i < words; i++) {
        hashes.add(random.nextLong());
      }
      hashes.forEach(one::word);
      hashes.forEach(again::word);
      assertThat(one.value()).as("%s words", words).isEqualTo(again.value());
      assertThat(one.value()).as("%s words", words).isEqualTo(majority(hashes));
    }
  }

  /** As it is defined, each pair's own bits taken from a text of that pair alone. */
  private static long majority(List<Long> words) {
    int[] votes = new int[Long.SIZE];
    for (int i = 1; i < words.size(); i++) {
      SimHash pair = new SimHash();
      pair.word(words.get(i - 1));
      pair.word(words.get(i));
      for (int bit = 0; bit < Long.SIZE; bit++) {
        votes[bit] += (pair.value() >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long majority = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      majority |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return majority;
  }

  @Test
  void staysNearWhileAFewWordsChange() {
    Random random = new Random(11);
    int near = 0;
    for (int text = 0; text < 200; text++) {
      List<String> before = words(random);
      List<String> after = new ArrayList<>(before);
      after.set(random.nextInt(WORDS), "other");
      after.set(random.nextInt(WORDS), "words");
      near += differing(before, after) <= NearText.MOST_BITS ? 1 : 0;
    }
    assertThat(near).isGreaterThan(180);
  }

  @Test
  void isFarWhereHalfOfTheTextIsAnother() {
    Random random = new Random(13);
    for (int text = 0; text < 200; text++) {
      List<String> one = words(random);
      List<String> other = new ArrayList<>(words(random).subList(0, WORDS / 2));
      other.addAll(one.subList(WORDS / 2, WORDS));
      assertThat(differing(one, other)).isGreaterThan(NearText.MOST_BITS);
    }
  }
}
