package org.stayindexed.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several matching rules decides: RFC 9309 section 2.2.2 and Google's documentation. */
class PrecedenceTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the longer allow wins                       | Disallow: /a ~ Allow: /a/b       | /a/b/c    | allowed by line 3
          the longer disallow wins                    | Allow: /a ~ Disallow: /a/b       | /a/b/c    | disallowed by line 3
          whatever their order                        | Allow: /a/b ~ Disallow: /a       | /a/b/c    | allowed by line 2
          only rules that match count                 | Disallow: /a ~ Allow: /a/b       | /a/c      | disallowed by line 2
          equal rules allow                           | Disallow: /a ~ Allow: /a         | /a        | allowed by line 3
          equally long rules allow                    | Disallow: /*b ~ Allow: /ab       | /ab       | allowed by line 3
          a longer pattern wins over a longer match   | Allow: /page ~ Disallow: /*.html | /page.html | disallowed by line 3
          a wildcard counts as an octet               | Allow: /ab ~ Disallow: /a*b      | /ab       | disallowed by line 3
          each of several wildcards does              | Allow: /a*b ~ Disallow: /a**b    | /ab       | disallowed by line 3
          the end mark counts as an octet             | Disallow: /a ~ Allow: /a$        | /a        | allowed by line 3
          and holds only at the end                   | Disallow: /a ~ Allow: /a$        | /ab       | disallowed by line 2
          of equal disallows the first is named       | Disallow: /a ~ Disallow: /a      | /a        | disallowed by line 2
          of equal allows the first is named          | Allow: /a ~ Allow: /a            | /a        | allowed by line 2
          an empty disallow allows everything         | Disallow:                        | /a        | allowed by no rule
          and changes nothing beside another rule     | Disallow: ~ Disallow: /a         | /a        | disallowed by line 3
          an empty allow changes nothing either       | Disallow: / ~ Allow:             | /a        | disallowed by line 2
          a value of a comment is empty               | Disallow: # /a                   | /a        | allowed by no rule
          length is counted in octets, escaped        | Allow: /é ~ Disallow: /?????     | /é        | allowed by line 2
          so that é is longer than five wildcards     | Allow: /é ~ Disallow: /*****     | /é        | allowed by line 2
          equal to six, which allows                  | Disallow: /****** ~ Allow: /é    | /é        | allowed by line 3
          and shorter than seven                      | Allow: /é ~ Disallow: /*******   | /é        | disallowed by line 3
          """)
  void theLongestMatchingRuleDecides(String rule, String rules, String path, String answer) {
    RobotsTxt robots = Given.cell("User-agent: *~" + rules);

    assertThat(Given.answer(robots, "anybody", path)).as(rule).isEqualTo(answer);
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Allow: /a/index.html   | /a/               | allowed by line 3
          Allow: /a/index.html   | /a/index.html     | allowed by line 3
          Allow: /a/index.html   | /a/index.htm      | disallowed by line 2
          Allow: /a/index.html   | /a/?x             | disallowed by line 2
          Allow: /a/index.html   | /a/b              | disallowed by line 2
          Allow: /a/index.html   | /a                | disallowed by line 2
          Allow: /a/index.htm    | /a/               | allowed by line 3
          Allow: /a/index.htm    | /a/index.html     | allowed by line 3
          Allow: /index.html     | /                 | allowed by line 3
          Allow: /index.html     | /a/               | disallowed by line 2
          Allow: /a/index.html$  | /a/               | allowed by line 3
          Allow: /*/index.html   | /a/b/             | allowed by line 3
          Allow: /*/index.html   | /a/b              | disallowed by line 2
          Allow: /a/index.ht     | /a/               | disallowed by line 2
          Allow: /a/index.php    | /a/               | disallowed by line 2
          Allow: /a/Index.html   | /a/               | disallowed by line 2
          Allow: /a/my-index.htm | /a/               | disallowed by line 2
          Allow: /index.html/a   | /                 | disallowed by line 2
          Allow: index.html      | /                 | disallowed by line 2
          """)
  void anAllowedIndexPageAllowsItsDirectory(String allow, String path, String answer) {
    RobotsTxt robots = Given.lines("User-agent: *", "Disallow: /", allow);

    assertThat(Given.answer(robots, "anybody", path)).isEqualTo(answer);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"/", "/a/"})
  void aDisallowedIndexPageDoesNotDisallowItsDirectory(String directory) {
    RobotsTxt robots = Given.lines("User-agent: *", "Disallow: " + directory + "index.html");

    assertThat(Given.answer(robots, "anybody", directory)).isEqualTo("allowed by no rule");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/robots.txt, allowed by no rule",
    "/robots.txt?x=1, disallowed by line 2",
    "/robots.txt/, disallowed by line 2",
    "/Robots.txt, disallowed by line 2",
    "/a/robots.txt, disallowed by line 2"
  })
  void robotsTxtItselfIsAlwaysAllowed(String path, String answer) {
    RobotsTxt robots = Given.lines("User-agent: *", "Disallow: /");

    assertThat(Given.answer(robots, "anybody", path)).isEqualTo(answer);
  }
}
