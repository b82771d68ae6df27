package org.stayindexed.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How escapes and characters outside ASCII compare: RFC 9309 section 2.2.2, as Google reads it. */
class EscapeTest {

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unescaped in both                        | /café      | /café        | disallowed by line 2
          unescaped in the file                    | /café      | /caf%C3%A9   | disallowed by line 2
          unescaped in the URL                     | /caf%C3%A9 | /café        | disallowed by line 2
          hex digits in lower case in the file     | /caf%c3%a9 | /caf%C3%A9   | disallowed by line 2
          hex digits in lower case in the URL      | /caf%C3%A9 | /caf%c3%a9   | disallowed by line 2
          hex digits in lower case, other unescaped | /café     | /caf%c3%a9   | disallowed by line 2
          with the lowest octet outside ASCII      | /À         | /%C3%80      | disallowed by line 2
          beyond the basic plane                   | /🐟        | /%F0%9F%90%9F | disallowed by line 2
          another character                        | /café      | /cafe        | allowed by no rule
          part of a character                      | /caf%C3    | /café        | disallowed by line 2
          in the query too                         | /?q=é      | /?q=%c3%a9   | disallowed by line 2
          letters keep their case                  | /%41b      | /%41B        | allowed by no rule
          an escaped letter is not the letter      | /%61       | /a           | allowed by no rule
          nor the letter the escaped one           | /a         | /%61         | allowed by no rule
          an escaped slash is not a slash          | /a%2Fb     | /a/b         | allowed by no rule
          an escaped slash is itself               | /a%2fb     | /a%2Fb       | disallowed by line 2
          an escaped star is no wildcard           | /a%2Ab     | /axb         | allowed by no rule
          an escaped star is itself                | /a%2Ab     | /a%2ab       | disallowed by line 2
          an escaped end mark marks no end         | /a%24      | /a           | allowed by no rule
          an escaped end mark is itself            | /a%24      | /a%24b       | disallowed by line 2
          a lone percent sign is itself            | /50%       | /50%         | disallowed by line 2
          a broken escape is itself                | /50%z1     | /50%z1       | disallowed by line 2
          and keeps its case                       | /50%zA     | /50%za       | allowed by no rule
          an escaped percent sign is no escape     | /50%25c3   | /50%25C3     | allowed by no rule
          a space is not its escape, as for Google | /a b       | /a%20b       | allowed by no rule
          the escape of a space is                 | /a%20b     | /a b         | disallowed by line 2
          """)
  void octetsAreComparedInTheirEscapedForm(
      String rule, String pattern, String path, String answer) {
    RobotsTxt robots = Given.lines("User-agent: *", "Disallow: " + pattern);

    assertThat(Given.answer(robots, "anybody", path)).as(rule).isEqualTo(answer);
  }

  @Test
  void octetsThatAreNoUtf8AreEscapedAsTheyAre() {
    byte[] latin1 = "User-agent: *\nDisallow: /café".getBytes(StandardCharsets.ISO_8859_1);
    RobotsTxt robots = RobotsTxt.parse(latin1);

    assertThat(Given.answer(robots, "anybody", "/caf%E9")).isEqualTo("disallowed by line 2");
    assertThat(Given.answer(robots, "anybody", "/café")).isEqualTo("allowed by no rule");
  }
}
