package org.stayindexed.crawler.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.stayindexed.crawler.parse.PageReader;
import org.stayindexed.crawler.robots.RobotsTxt;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.RedirectTarget;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.url.PageUrl;

/**
 * Documents, robots.txt files, headers and URLs, changed at random: nothing throws, every URL that
 * comes out parses to itself. {@code stayindexed.fuzz.cases} says how many of each, and {@code
 * stayindexed.fuzz.seed} brings a failure back.
 */
@Timeout(300)
class FuzzTest {
  private static final int CASES = Integer.getInteger("stayindexed.fuzz.cases", 2_000);
  private static final long SEED = Long.getLong("stayindexed.fuzz.seed", new Random().nextLong());

  private static final PageUrl PAGE = PageUrl.of("https://tea.example/shop/green?size=2");
  private static final Timings TIMINGS = new Timings(Instant.EPOCH, Duration.ZERO, Duration.ZERO);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final SplittableRandom random = new SplittableRandom(SEED);

  @AfterEach
  void printTheSeed(TestInfo test) {
    System.out.printf("%s: %d cases of seed %d%n", test.getDisplayName(), CASES, SEED);
  }

  @Test
  void readsAnyDocument() {
    List<String> types = List.of("text/html", "text/html; charset=utf-8", "application/json", "");
    forAll(
        new Mutations(random, Samples.DOCUMENTS, Samples.MARKUP),
        text -> {
          String type = types.get(random.nextInt(types.size()));
          check(read(Headers.of("Content-Type", type), text.getBytes(ISO_8859_1)));
        });
  }

  @Test
  void readsAnyHeader() {
    forAll(
        new Mutations(random, Samples.HEADERS, Samples.MARKUP),
        text -> {
          Headers headers = headers(text);
          check(read(headers, "<title>tea</title>".getBytes(UTF_8)));
          RedirectTarget.of(PAGE, answered(302, headers)).target().ifPresent(FuzzTest::check);
        });
  }

  @Test
  void readsAnyRobotsTxt() {
    forAll(
        new Mutations(random, Samples.ROBOTS, Samples.MARKUP),
        text -> {
          RobotsTxt robots = RobotsTxt.parse(text.getBytes(ISO_8859_1));
          String evidence = robots.decide("Googlebot", PAGE).evidence();
          assertThat(evidence).doesNotContainPattern("[\\x00-\\x1f\\x7f]").hasSizeLessThan(300);
          assertThat(robots.crawlDelay("tea").orElse(Duration.ZERO))
              .isGreaterThanOrEqualTo(Duration.ZERO);
        });
  }

  @Test
  void readsAnyUrl() {
    forAll(
        new Mutations(random, Samples.URLS, Samples.URL_PARTS),
        text -> {
          String url =
              new String(text.getBytes(ISO_8859_1), random.nextBoolean() ? UTF_8 : ISO_8859_1);
          PAGE.resolve(url).url().ifPresent(FuzzTest::check);
          PageUrl.parse(url).url().ifPresent(FuzzTest::check);
        });
  }

  private static void forAll(Mutations inputs, Consumer<String> test) {
    for (int i = 0; i < CASES; i++) {
      String input = inputs.nextText();
      long start = System.nanoTime();
      try {
        test.accept(input);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        throw new AssertionError("Case " + i + " of seed " + SEED + ": " + input, e);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertThat(took).as("Case %d of seed %d: %s", i, SEED, input).isLessThan(LONGEST);
    }
  }

  private static Headers headers(String text) {
    List<Headers.Field> fields = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      int colon = Math.max(0, line.indexOf(':'));
      fields.add(
          new Headers.Field(line.substring(0, colon), line.substring(colon).replaceFirst(":", "")));
    }
    return new Headers(fields);
  }

  private static PageFacts read(Headers headers, byte[] body) {
    return PageReader.read(PAGE, answered(200, headers), body);
  }

  private static Answered answered(int status, Headers headers) {
    return new Answered(status, headers, BodyFacts.EMPTY, TIMINGS);
  }

  private static void check(PageFacts facts) {
    facts.links().forEach(link -> check(link.target()));
    facts.canonicals().forEach(canonical -> check(canonical.target()));
    facts.refresh().ifPresent(refresh -> check(refresh.target()));
    facts
        .title()
        .ifPresent(title -> assertThat(title).isNotBlank().hasSizeLessThanOrEqualTo(1_000));
  }

  private static void check(PageUrl url) {
    PageUrl again = PageUrl.of(url.textWithSecrets());
    assertThat(again).isEqualTo(url);
    assertThat(again.host()).isEqualTo(url.host());
    assertThat(again.port()).isEqualTo(url.port());
    assertThat(url.textWithSecrets()).matches("https?://[!-~]+");
    assertThat(PageUrl.parse(url.toString()).url()).isPresent();
  }
}
