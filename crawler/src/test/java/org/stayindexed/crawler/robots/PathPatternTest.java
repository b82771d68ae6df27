package org.stayindexed.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths a pattern means: RFC 9309 sections 2.2.2 and 2.2.3. */
class PathPatternTest {

  @ParameterizedTest(name = "{0} means {1}, not {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /            | / /any /any?thing=1           | none
          /dir         | /dir /dir/ /directory /dir?q  | /di /Dir /a/dir /?dir
          /dir/        | /dir/ /dir/page /dir/?q       | /dir /dir.html /Dir/
          /page?a=1    | /page?a=1 /page?a=1&b /page?a=12 | /page /page?b&a=1 /page/?a=1
          dir          | none                          | /dir / /dir/dir
          *            | / /any                        | none
          /*           | / /any                        | none
          /*/          | // /any/ /a/b                 | / /any
          *x           | /x /any/x?y                   | / /any
          /dir*        | /dir /dir/ /directory         | /di /a/dir
          /a*b         | /ab /axb /a/x?yb/tail         | /a /b /xa/b
          /a**b        | /ab /axb                      | /a /b
          /a*b*c       | /abc /a/b/b/c/ /abxc          | /acb /ab /ac
          /*.php       | /.php /dir/a.php5?x           | /php /a.PHP /a.html
          /*/private/  | /a/private/ /a/b/private/x    | /private/ /a/private
          /dir$        | /dir                          | /dir/ /dir? /dir.html /dir$
          /$           | /                             | /a /? //
          $            | none                          | / /$
          /*$          | / /any                        | none
          /*.php$      | /a.php /a.php/b.php           | /a.php?x /a.php5 /.phps
          /a*ab$       | /aab /axab /abab              | /ab /aabx /a
          /a*aba$      | /aaba /aababa                 | /aba /aabab
          /aa*aa$      | /aaaa /aaxaa                  | /aaa /aa
          /a*aab       | /aaab /axaaaab                | /aab /axaxab
          /a$b         | /a$b /a$bc                    | /a /ab
          /a$*         | /a$ /a$b                      | /a /ab
          /a$$         | /a$                           | /a /a$$
          /a.c+(d)[e]  | /a.c+(d)[e]                   | /abc+(d)[e] /a.ccd /a.c+(d)e
          """)
  void aPatternMeansThesePathsAndNotThose(String pattern, String matching, String others) {
    RobotsTxt robots = Given.lines("User-agent: *", "Disallow: " + pattern);

    assertThat(paths(matching))
        .allSatisfy(p -> assertThat(answer(robots, p)).isEqualTo("disallowed by line 2"));
    assertThat(paths(others))
        .allSatisfy(p -> assertThat(answer(robots, p)).isEqualTo("allowed by no rule"));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 9309, 20_260_101})
  void aPatternMatchesWhatTheSameRegularExpressionMatches(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String pattern = "/" + word(random, "aab*$", 12);
      String path = "/" + word(random, "aaab$", 14);
      boolean expected = regularExpression(pattern).matcher(path).lookingAt();

      assertThat(answer(Given.lines("User-agent: *", "Disallow: " + pattern), path))
          .as("seed %d, %s against %s", seed, pattern, path)
          .isEqualTo(expected ? "disallowed by line 2" : "allowed by no rule");
    }
  }

  @ParameterizedTest(name = "{0} octets between two wildcards")
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9, 15, 16, 17, 18, 31, 32, 33, 100, 4_000})
  void runsOfAnyLengthAreFoundWhereverTheyStand(int length) {
    String run = "ab".repeat(length).substring(0, length - 1) + "c";
    RobotsTxt robots = Given.lines("User-agent: *", "Disallow: /*" + run + "*z$");

    assertThat(answer(robots, "/" + run + "z")).isEqualTo("disallowed by line 2");
    assertThat(answer(robots, "/ab" + run + "abz")).isEqualTo("disallowed by line 2");
    assertThat(answer(robots, "/ababa" + run + "zz")).isEqualTo("disallowed by line 2");
    assertThat(answer(robots, "/" + run + "zx")).isEqualTo("allowed by no rule");
    assertThat(answer(robots, "/ab" + run.replace('c', 'd') + "z")).isEqualTo("allowed by no rule");
    assertThat(answer(robots, "/z" + run)).isEqualTo("allowed by no rule");
  }

  private static String answer(RobotsTxt robots, String path) {
    return Given.answer(robots, "anybody", path);
  }

  private static String[] paths(String cell) {
    return cell.equals("none") ? new String[0] : cell.split(" ");
  }

  private static String word(Random random, String letters, int maxLength) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(maxLength); i > 0; i--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  private static Pattern regularExpression(String pattern) {
    String end = pattern.endsWith("$") ? "\\z" : "";
    String body = end.isEmpty() ? pattern : pattern.substring(0, pattern.length() - 1);
    return Pattern.compile(body.replace("$", "\\$").replace("*", ".*") + end);
  }
}
