package org.stayindexed.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.robots.RobotsDecision;
import org.stayindexed.model.url.PageUrl;

/**
 * Files made to hurt. The time limit is many times what is needed; what it guards against, trying
 * all ways to place a wildcard or reading the rules once for each line that names an agent, takes
 * minutes to years.
 */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileFileTest {
  private static final Pattern PRINTABLE =
      Pattern.compile("(robots\\.txt line [0-9]+: [^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]{1,200})?");

  private static final List<String> SOUP =
      List.of(
          ("User-agent,user agent,Disallow,ALLOW,Sitemap,Crawl-delay,Noindex,:,:,: , ,\t,#,\n,\n,"
                  + "\r\n,\r,\0,*,$,/,/a,%,%2,%c3,é,\u001b[2J,Alpha,1.5,-1,index.html,<p>,\ufeff")
              .split(","));

  @ParameterizedTest(name = "/*{0}$")
  @ValueSource(strings = {"a*", "aa*a", "ab*", "*", "a*a*b"})
  void aPatternOfManyWildcardsIsAnsweredAtOnce(String part) {
    RobotsTxt robots = Given.lines("User-agent: *", "Disallow: /*" + part.repeat(500) + "c$");
    PageUrl url = Given.url("/cab" + "a".repeat(2_000));

    assertThat(IntStream.range(0, 1_000)).allMatch(i -> robots.decide("Alpha", url).allowed());
  }

  @Test
  void longRunsThatAlmostMatchEverywhereAreAnsweredAtOnce() {
    String end = "b" + "a".repeat(2_000);
    RobotsTxt robots =
        Given.text(
            "User-agent: *\n" + lines(100, i -> "Disallow: /*" + "a".repeat(2_000 + i) + end));
    PageUrl url = Given.url("/" + "a".repeat(8_000));

    assertThat(IntStream.range(0, 500)).allMatch(i -> robots.decide("Alpha", url).allowed());
  }

  @Test
  void namingAnAgentAgainAndAgainCostsNothing() {
    RobotsTxt robots =
        Given.text(lines(20_000, i -> "User-agent: *") + lines(10_000, i -> "Disallow: /*" + i));

    assertThat(IntStream.range(0, 1_000))
        .allMatch(i -> robots.decide("Alpha", Given.url("/page")).allowed());
  }

  @Test
  void twentyThousandRulesStayUsable() {
    RobotsTxt robots =
        Given.text("User-agent: *\n" + lines(20_000, i -> "Disallow: /*s" + i + "*x"));

    assertThat(Given.answer(robots, "Alpha", "/shop/s19999/x"))
        .isEqualTo("disallowed by line 20001");
    assertThat(IntStream.range(0, 10_000))
        .allMatch(i -> robots.decide("Alpha", Given.url("/shop/item?page=" + i)).allowed());
  }

  @Test
  void manyAgentsOfManyRulesShareThem() {
    String agents = lines(12_000, i -> "User-agent: " + (i % 2 == 0 ? "a" : "b") + letters(i));
    String rules =
        lines(12_000, i -> "Disallow: /" + i) + lines(5_000, i -> "Crawl-delay: " + i % 9);
    RobotsTxt robots = Given.text(agents + rules);

    assertThat(robots.decide("a" + letters(0), Given.url("/11999")).allowed()).isFalse();
    assertThat(robots.crawlDelay("b" + letters(11_999)))
        .hasValueSatisfying(d -> assertThat(d).hasSeconds(8));
  }

  @Test
  void aHundredThousandGroupsAreReadAsFarAsTheLimit() {
    RobotsTxt robots =
        Given.text(lines(100_000, i -> "User-agent: a" + letters(i) + "\nDisallow: /" + i));

    assertThat(robots.decide("a" + letters(10_000), Given.url("/10000")).allowed()).isFalse();
    assertThat(robots.decide("a" + letters(99_999), Given.url("/99999")).allowed()).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 9309, 20_260_101})
  void anythingCanBeParsedAndAsked(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      byte[] body = i % 3 == 0 ? noise(random) : soup(random).getBytes(StandardCharsets.UTF_8);
      RobotsTxt robots = RobotsTxt.parse(body);
      RobotsDecision decision = robots.decide("Alpha", Given.url("/a/" + soup(random)));

      String name = "seed %d, case %d, %s".formatted(seed, i, decision);
      assertThat(decision.evidence()).as(name).matches(PRINTABLE);
      assertThat(robots.crawlDelay("Alpha").stream()).as(name).noneMatch(Duration::isNegative);
      assertThat(robots.sitemaps()).as(name).doesNotContain("");
    }
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  /** A product token holds no digits. */
  private static String letters(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(d -> Character.toString(d + 'A' - '0'))
        .collect(Collectors.joining());
  }

  private static byte[] noise(Random random) {
    byte[] noise = new byte[random.nextInt(400)];
    random.nextBytes(noise);
    return noise;
  }

  private static String soup(Random random) {
    return IntStream.range(0, random.nextInt(80))
        .mapToObj(i -> SOUP.get(random.nextInt(SOUP.size())))
        .collect(Collectors.joining());
  }
}
