package org.stayindexed.model.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds of every URL that is accepted; a failure names the seed that brings it back. */
class PageUrlRandomTest {
  private static final int CASES = 5_000;
  private static final PageUrl PAGE = PageUrl.of("https://[2001:db8::1]:8443/a//b?c=d");
  private static final String[] PIECES = {
    "http:",
    "https:",
    "HTTP:",
    "//",
    "/",
    "\\",
    "?",
    "#",
    "@",
    ":",
    ".",
    "..",
    "%2e",
    "%",
    "%41",
    "%00",
    "a",
    "Z",
    "0",
    "09",
    "0x",
    "256",
    "1.2.3.4",
    "443",
    "65536",
    "[",
    "]",
    "::",
    "1:",
    "[::1]",
    "tea.example",
    "xn--",
    "gr\u00fcn",
    "\uff21",
    "\u3002",
    "\u00ad",
    "\u8336",
    "\ud83c\udf75",
    "\ud83c",
    "\udf75",
    "\t",
    "\n",
    " ",
    "\u0000",
    "\u007f",
    "'",
    "\"",
    "<",
    "^",
    "`",
    "{",
    "|",
    "mailto:"
  };

  @Test
  void everyAcceptedUrlParsesToItself() {
    long seed = new Random().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < CASES; i++) {
      String input = randomInput(random);
      PAGE.resolve(input).url().ifPresent(url -> assertStable(url, input, seed));
      PageUrl.parse(input).url().ifPresent(url -> assertStable(url, input, seed));
    }
  }

  private static void assertStable(PageUrl url, String input, long seed) {
    PageUrl again = PageUrl.of(url.textWithSecrets());
    assertThat(again.textWithSecrets())
        .as("input \"%s\" of seed %d", input, seed)
        .isEqualTo(url.textWithSecrets())
        .isEqualTo(url.origin() + url.pathAndQuery())
        .matches("https?://[!-~]+")
        .doesNotContain("#");
    assertThat(again.host()).as("input \"%s\" of seed %d", input, seed).isEqualTo(url.host());
    assertThat(again.port()).as("input \"%s\" of seed %d", input, seed).isEqualTo(url.port());
  }

  private static String randomInput(SplittableRandom random) {
    StringBuilder input = new StringBuilder(random.nextBoolean() ? "https://" : "");
    for (int pieces = random.nextInt(1, 10); pieces > 0; pieces--) {
      input.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return input.toString();
  }
}
