package org.stayindexed.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a rule is for: RFC 9309 section 2.2.1. */
class GroupTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the named agent obeys its group            | User-agent: Alpha ~ Disallow: /x                                           | Alpha | disallowed by line 2
          another agent does not                     | User-agent: Alpha ~ Disallow: /x                                           | Beta  | allowed by no rule
          a longer name is another agent             | User-agent: Alpha ~ Disallow: /x                                           | Alphabet | allowed by no rule
          a shorter name is another agent            | User-agent: Alphabet ~ Disallow: /x                                        | Alpha | allowed by no rule
          the star speaks to whom nobody names       | User-agent: * ~ Disallow: /x                                               | Alpha | disallowed by line 2
          case of the token does not matter          | USER-AGENT: aLPHA ~ Disallow: /x                                           | AlPhA | disallowed by line 2
          a name takes precedence over the star      | User-agent: * ~ Disallow: /x ~ User-agent: Alpha ~ Disallow: /y            | Alpha | allowed by no rule
          before the star as well as after it        | User-agent: Alpha ~ Disallow: /y ~ User-agent: * ~ Disallow: /x            | Alpha | allowed by no rule
          while others still obey the star           | User-agent: Alpha ~ Disallow: /y ~ User-agent: * ~ Disallow: /x            | Beta  | disallowed by line 4
          a group without rules is a group too       | User-agent: * ~ Disallow: /x ~ User-agent: Alpha                           | Alpha | allowed by no rule
          consecutive names share their rules: first | User-agent: Alpha ~ User-agent: Beta ~ Disallow: /x                        | Alpha | disallowed by line 3
          consecutive names share their rules: last  | User-agent: Alpha ~ User-agent: Beta ~ Disallow: /x                        | Beta  | disallowed by line 3
          a name and the star can share rules        | User-agent: Alpha ~ User-agent: * ~ Disallow: /x                           | Gamma | disallowed by line 3
          a rule ends the names                      | User-agent: Alpha ~ Disallow: /y ~ User-agent: Beta ~ Disallow: /x         | Alpha | allowed by no rule
          an empty rule ends the names too           | User-agent: Alpha ~ Disallow: ~ User-agent: Beta ~ Disallow: /x            | Alpha | allowed by no rule
          an empty allow ends the names too          | User-agent: Alpha ~ Allow: ~ User-agent: Beta ~ Disallow: /x               | Alpha | allowed by no rule
          a blank line does not                      | User-agent: Alpha ~ ~ ~ User-agent: Beta ~ ~ Disallow: /x                  | Alpha | disallowed by line 6
          a comment does not                         | User-agent: Alpha ~ # and ~ User-agent: Beta ~ Disallow: /x                | Alpha | disallowed by line 4
          a sitemap does not                         | User-agent: Alpha ~ Sitemap: /s ~ User-agent: Beta ~ Disallow: /x          | Alpha | disallowed by line 4
          a crawl delay does not                     | User-agent: Alpha ~ Crawl-delay: 1 ~ User-agent: Beta ~ Disallow: /x       | Alpha | disallowed by line 4
          an unknown line does not                   | User-agent: Alpha ~ Noindex: /x ~ User-agent: Beta ~ Disallow: /x          | Alpha | disallowed by line 4
          several groups of one agent are one        | User-agent: Alpha ~ Disallow: /y ~ User-agent: ALPHA ~ Disallow: /x        | Alpha | disallowed by line 4
          with others between them                   | User-agent: Alpha ~ Disallow: /x ~ User-agent: Beta ~ Allow: / ~ User-agent: Alpha ~ Disallow: /y | Alpha | disallowed by line 2
          several groups of the star are one         | User-agent: * ~ Disallow: /x ~ User-agent: Beta ~ Allow: / ~ User-agent: * ~ Disallow: /y | Alpha | disallowed by line 2
          the longest rule of all groups decides     | User-agent: Alpha ~ Disallow: / ~ User-agent: Alpha ~ Allow: /x            | Alpha | allowed by line 4
          naming an agent twice changes nothing      | User-agent: Alpha ~ User-agent: Alpha ~ Disallow: /x                       | Alpha | disallowed by line 3
          rules before any name are for nobody       | Disallow: /x ~ User-agent: Alpha ~ Allow: /y                               | Alpha | allowed by no rule
          rules without any name are for nobody      | Disallow: /                                                                | Alpha | allowed by no rule
          """)
  void aRuleIsForTheAgentsOfItsGroup(String rule, String file, String agent, String answer) {
    assertThat(Given.answer(Given.cell(file), agent, "/x/page")).as(rule).isEqualTo(answer);
  }

  @ParameterizedTest(name = "User-agent: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Al-pha_Bot/1.2      | Al-pha_Bot
          Al-pha_Bot*         | al-pha_bot
          Al-pha_Bot extra    | al-pha_bot
          Al-pha_Bot, Beta    | al-pha_bot
          Al-pha_Bot # note   | al-pha_bot
          Al-pha_Bot7         | al-pha_bot
          * and all the rest  | anybody
          """)
  void whatFollowsTheProductTokenIsDropped(String name, String agent) {
    RobotsTxt robots = Given.lines("User-agent: " + name, "Disallow: /");

    assertThat(Given.answer(robots, agent, "/")).isEqualTo("disallowed by line 2");
  }

  @ParameterizedTest(name = "User-agent: {0}")
  @CsvSource({"*bot", "*/1.0", "7alpha", "'Beta, Alpha'", "Mozilla/5.0 (compatible; Alpha)", "''"})
  void aTokenMustStandAtTheBeginning(String name) {
    RobotsTxt robots = Given.lines("User-agent: " + name, "Disallow: /");

    assertThat(Given.answer(robots, "alpha", "/")).isEqualTo("allowed by no rule");
  }

  @ParameterizedTest(name = "asked for {0}")
  @CsvSource({"Alpha", "alpha", "ALPHA/2.1", "alpha/"})
  void anAgentMayAskWithItsVersion(String agent) {
    RobotsTxt robots = Given.lines("User-agent: *", "Allow: /", "User-agent: Alpha", "Disallow: /");

    assertThat(Given.answer(robots, agent, "/")).isEqualTo("disallowed by line 4");
  }

  @ParameterizedTest(name = "asked for \"{0}\"")
  @CsvSource({"'Alpha Beta'", "''", "*", "Mozilla/5.0 (compatible; Alpha/1.0)", "/alpha"})
  void whoAsksWithoutAProductTokenIsEverybody(String agent) {
    RobotsTxt robots = Given.lines("User-agent: Alpha", "Disallow: /", "User-agent: *", "Allow: /");

    assertThat(Given.answer(robots, agent, "/")).isEqualTo("allowed by line 4");
  }

  @Test
  void anEmptyFileAllowsEverythingToEverybody() {
    assertThat(Given.answer(RobotsTxt.EMPTY, "Alpha", "/x")).isEqualTo("allowed by no rule");
    assertThat(Given.answer(Given.text(""), "*", "/")).isEqualTo("allowed by no rule");
  }
}
