package org.stayindexed.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.robots.AgentDecision;
import org.stayindexed.model.robots.RobotsAccess;
import org.stayindexed.model.robots.RobotsAgents;
import org.stayindexed.model.robots.RobotsDecision;

class AgentRulingsTest {
  private static final RobotsAgents AGENTS = RobotsAgents.usual("Stayindexed");

  private static AgentRulings of(String... lines) {
    return new AgentRulings(AGENTS, Given.lines(lines)::sectionOf);
  }

  private static RobotsDecision of(RobotsAccess access, String agent) {
    return access.agents().stream()
        .filter(decided -> decided.agent().equals(agent))
        .map(AgentDecision::decision)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everybodyIsToldByTheirOwnGroup() {
    RobotsAccess access =
        of(
                "User-agent: *",
                "Disallow: /all",
                "User-agent: GPTBot",
                "Disallow: /",
                "User-agent: Stayindexed",
                "Allow: /all")
            .decide(Given.url("/all/x"));

    assertThat(access.ours().evidence()).isEqualTo("robots.txt line 6: Allow: /all");
    assertThat(access.google().evidence()).isEqualTo("robots.txt line 2: Disallow: /all");
    assertThat(of(access, "GPTBot").evidence()).isEqualTo("robots.txt line 4: Disallow: /");
    assertThat(of(access, "CCBot")).isSameAs(access.google());
    assertThat(access.agents()).extracting(AgentDecision::agent).isEqualTo(RobotsAgents.USUAL);
  }

  @Test
  void crawlersThatAreToldTheSameAreLookedUpOnce() {
    List<RequestPath> asked = new ArrayList<>();
    Ruling everybody =
        path -> {
          asked.add(path);
          return RobotsDecision.ALLOWED;
        };
    AgentRulings rulings = new AgentRulings(AGENTS, agent -> everybody);
    rulings.decide(Given.url("/a"));

    assertThat(asked).hasSize(1);
  }

  @Test
  void crawlersOfOneGroupCountAsToldTheSame() {
    RobotsTxt robots =
        Given.lines("User-agent: GPTBot", "User-agent: CCBot", "Disallow: /", "User-agent: *");

    assertThat(robots.sectionOf("GPTBot")).isEqualTo(robots.sectionOf("CCBot"));
    assertThat(robots.sectionOf("GPTBot")).isNotEqualTo(robots.sectionOf("Bingbot"));
  }

  @Test
  void urlsWithTheSameDecisionsShareThem() {
    AgentRulings rulings = of("User-agent: *", "Disallow: /a", "Disallow: /b");

    assertThat(rulings.decide(Given.url("/a/1"))).isSameAs(rulings.decide(Given.url("/a/2")));
    assertThat(rulings.decide(Given.url("/1"))).isSameAs(rulings.decide(Given.url("/2")));
    assertThat(rulings.decide(Given.url("/a/1"))).isNotEqualTo(rulings.decide(Given.url("/b/1")));
  }

  @Test
  void robotsTxtItselfIsAllowedToEverybody() {
    RobotsAccess access = of("User-agent: *", "Disallow: /").decide(Given.url("/robots.txt"));

    assertThat(access.agents()).allMatch(agent -> agent.decision().allowed());
    assertThat(access.ours().allowed()).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Applebot obeys the groups of Googlebot           | Applebot          | disallowed by line 2
          unless it has its own                            | Applebot-Extended | disallowed by line 6
          a kind of Googlebot too                          | Googlebot-Image   | disallowed by line 2
          Google-Extended is no kind of Googlebot          | Google-Extended   | disallowed by line 4
          nor is a name that only begins so                | Googlebots        | disallowed by line 4
          everybody else obeys those of the star           | Bingbot           | disallowed by line 4
          """)
  void someObeyTheGroupsOfAnother(String rule, String agent, String answer) {
    RobotsTxt robots =
        Given.lines(
            "User-agent: Googlebot",
            "Disallow: /",
            "User-agent: *",
            "Disallow: /",
            "User-agent: Applebot-Extended",
            "Disallow: /");

    assertThat(Given.answer(robots, agent, "/x")).as(rule).isEqualTo(answer);
  }

  @Test
  void applebotObeysTheStarWhereNobodyNamesGooglebot() {
    RobotsTxt robots = Given.lines("User-agent: *", "Disallow: /");

    assertThat(Given.answer(robots, "Applebot", "/x")).isEqualTo("disallowed by line 2");
  }
}
