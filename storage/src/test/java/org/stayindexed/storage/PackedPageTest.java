package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stayindexed.model.page.BodyError;
import org.stayindexed.model.page.CanonicalLink;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.page.PageLink;
import org.stayindexed.model.page.PageLink.Follow;
import org.stayindexed.model.page.PageRefresh;
import org.stayindexed.model.page.PageText;
import org.stayindexed.model.page.RelatedLink;
import org.stayindexed.model.page.RelatedLink.Place;
import org.stayindexed.model.page.RelatedLink.Relation;
import org.stayindexed.model.page.RobotsDirective;
import org.stayindexed.model.url.PageUrl;

/** Facts of a page in their columns and back. */
class PackedPageTest {
  private static final int MANY = 1_000_000;

  /** Numbers that are in the URLs themselves. */
  private static long number(PageUrl url) {
    return Long.parseLong(url.pathAndQuery().substring(1));
  }

  private static PageUrl url(long number) {
    return PageUrl.of("https://shop.example/" + number);
  }

  private static PageFacts roundTrip(PageFacts facts) throws SQLException {
    byte[] links = PackedLinks.pack(facts.links(), PackedPageTest::number, MANY);
    byte[] packed = PackedFacts.pack(facts, PackedPageTest::number);
    return PackedFacts.unpack(
        packed, PackedLinks.unpack(links, PackedPageTest::url), PackedPageTest::url);
  }

  @Test
  void giveBackAnyFactsAsTheyWere() throws SQLException {
    for (long seed = 0; seed < 500; seed++) {
      PageFacts facts = new RandomFacts(seed).facts();
      assertThat(roundTrip(facts)).as("seed " + seed).isEqualTo(facts);
    }
  }

  @Test
  void giveBackThatThereAreNone() throws SQLException {
    assertThat(roundTrip(PageFacts.NONE)).isEqualTo(PageFacts.NONE);
  }

  /** Facts of every kind, from nothing to a lot. */
  private record RandomFacts(Random random) {
    RandomFacts(long seed) {
      this(new Random(seed));
    }

    PageFacts facts() {
      return new PageFacts(
          maybe(() -> "T" + text()),
          some(() -> new RobotsDirective(text(), text(), text(), offset())),
          some(() -> new CanonicalLink(url(number()), text(), text(), any(Place.values()))),
          maybe(() -> new PageRefresh(Duration.ofMillis(number()), url(number()), text())),
          maybe(() -> new BodyError(random.nextInt(), text())),
          some(
              () ->
                  new PageLink(
                      url(number()), random.nextBoolean() ? Follow.FOLLOW : Follow.NOFOLLOW)),
          random.nextInt(1_000),
          some(
              () ->
                  new RelatedLink(
                      any(Relation.values()), text(), url(number()), any(Place.values()))),
          maybe(this::pageText));
    }

    private PageText pageText() {
      return new PageText(
          maybe(() -> "D" + text()),
          maybe(() -> "H" + text()),
          random.nextInt(10),
          random.nextInt(100_000),
          random.nextLong(),
          random.nextLong());
    }

    private <T> T any(T[] values) {
      return values[random.nextInt(values.length)];
    }

    private long number() {
      return 1 + random.nextLong(1L << (1 + random.nextInt(40)));
    }

    private String text() {
      return random
          .ints(random.nextInt(6), 0, 0x10000)
          .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }

    private OptionalInt offset() {
      return random.nextBoolean() ? OptionalInt.of(random.nextInt(1 << 21)) : OptionalInt.empty();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
      return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(Supplier<T> value) {
      return Stream.generate(value).limit(random.nextInt(20)).toList();
    }
  }

  @Test
  void takeOneOrTwoBytesForALinkToAPageThatIsNear() throws SQLException {
    List<PageLink> menu =
        IntStream.range(1, 50).mapToObj(i -> new PageLink(url(i), Follow.FOLLOW)).toList();

    assertThat(PackedLinks.pack(menu, PackedPageTest::number, MANY)).hasSize(49);
  }

  @Test
  void leaveOutLinksThatTheirColumnCannotHold() throws SQLException {
    List<PageLink> many =
        IntStream.range(1, 100).mapToObj(i -> new PageLink(url(i), Follow.NOFOLLOW)).toList();
    byte[] packed = PackedLinks.pack(many, PackedPageTest::number, 50);
    List<Long> ids = new ArrayList<>();
    PackedLinks.forEach(packed, (id, nofollow) -> ids.add(id));

    assertThat(packed.length).isLessThanOrEqualTo(50);
    assertThat(ids).hasSizeGreaterThan(30).startsWith(1L, 2L, 3L);
  }

  static Stream<byte[]> others() {
    return Stream.of(
        new byte[] {},
        new byte[] {1, 0, 0, 0, 0, 0, 0},
        new byte[] {2},
        new byte[] {2, 100, 'x'},
        new byte[] {2, 0, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x7f},
        new byte[] {2, 0, 0, 0, 0, 0, 0},
        new byte[] {2, 0, 0, 0, 0, 0, 0, 1, 99, 0, 1});
  }

  @ParameterizedTest
  @MethodSource("others")
  void refuseAnotherFormAndWhatIsCutOff(byte[] packed) {
    assertThatThrownBy(() -> PackedFacts.unpack(packed, List.of(), PackedPageTest::url))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
