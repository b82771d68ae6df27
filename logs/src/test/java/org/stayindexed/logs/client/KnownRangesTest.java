package org.stayindexed.logs.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.traffic.RangeList;

class KnownRangesTest {
  @TempDir private Path folder;

  @Test
  void everyListThatIsShippedHasADayAndNetworks() {
    List<PublishedRanges> lists = KnownRanges.shipped().all();

    assertThat(lists).hasSizeGreaterThan(15);
    assertThat(lists).allMatch(list -> list.prefixes() > 3 && list.shipped());
    assertThat(lists).allMatch(list -> list.day().isAfter(LocalDate.of(2026, 2, 1)));
  }

  @Test
  void anAddressIsInTheNetworksOfAListAndInNoOther() {
    AddressRanges google = KnownRanges.shipped().of(RangeList.GOOGLEBOT).orElseThrow().ranges();

    assertThat(google.contains(address("66.249.66.1"))).isTrue();
    assertThat(google.contains(address("2001:4860:4801:10::1"))).isTrue();
    assertThat(google.contains(address("203.0.113.9"))).isFalse();
    assertThat(google.isNear(address("203.0.113.9"))).isFalse();
  }

  @Test
  void networksThatOverlapAreFoundAsByLookingAtEachOfThem() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> prefixes =
        random
            .ints(200, 0, 1 << 16)
            .mapToObj(n -> "10." + (n >> 8) + "." + (n & 255) + ".0/" + (16 + n % 17))
            .toList();
    AddressRanges all = AddressRanges.of(prefixes);
    List<AddressRanges> single =
        prefixes.stream().map(prefix -> AddressRanges.of(List.of(prefix))).toList();

    for (int i = 0; i < 2_000; i++) {
      int n = random.nextInt(1 << 24);
      IpAddress tried = address("10." + (n >> 16) + "." + (n >> 8 & 255) + "." + (n & 255));
      assertThat(all.contains(tried))
          .as("seed %d, %s", seed, tried)
          .isEqualTo(single.stream().anyMatch(one -> one.contains(tried)));
    }
  }

  @Test
  void aListThatTheUserGivesTakesThePlaceOfTheOneThatWasShipped() throws IOException {
    Path file = file("gptbot.json", "2027-01-02", "192.0.2.0/27");

    PublishedRanges added = KnownRanges.add(folder.resolve("known"), file, Optional.empty());

    assertThat(added.prefixes()).isEqualTo(1);
    PublishedRanges known =
        KnownRanges.in(folder.resolve("known")).of(RangeList.GPTBOT).orElseThrow();
    assertThat(known.day()).isEqualTo(LocalDate.of(2027, 1, 2));
    assertThat(known.shipped()).isFalse();
    assertThat(known.ranges().contains(address("192.0.2.31"))).isTrue();
    assertThat(known.ranges().contains(address("192.0.2.32"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gptbot.json   | <html>not found</html>                                           | page of HTML
          gptbot.json   | []                                                               | no JSON object
          gptbot.json   | {"prefixes": []}                                                 | names no network
          gptbot.json   | {"prefixes": [{"ipv4Prefix": "0.0.0.0/0"}]}                      | no network
          gptbot.json   | {"prefixes": [{"ipv4Prefix": "1.2.3.4/33"}]}                     | no network
          gptbot.json   | {"prefixes": [{"ipv4Prefix": "example.com/24"}]}                 | no network
          gptbot.json   | {"prefixes": [{"name": "x"}]}                                    | neither ipv4Prefix
          gptbot.json   | {"creationTime": "soon", "prefixes": []}                         | is no time
          gptbot.json   | {"prefixes": [{"ipv4Prefix": "1.2.3.0/24"}                       | no JSON
          whatever.json | {"prefixes": [{"ipv4Prefix": "1.2.3.0/24"}]}                     | none of the names
          """)
  void whatIsNoListIsRefusedAndTheOldOneKept(String name, String content, String expected)
      throws IOException {
    Path known = folder.resolve("known");
    KnownRanges.add(known, file("gptbot.json", "2027-01-02", "192.0.2.0/27"), Optional.empty());
    Path bad = Files.writeString(folder.resolve(name), content);

    assertThatThrownBy(() -> KnownRanges.add(known, bad, Optional.empty()))
        .isInstanceOf(RangeFileException.class)
        .hasMessageContaining(expected)
        .hasMessageContaining(name);
    assertThat(KnownRanges.in(known).of(RangeList.GPTBOT).orElseThrow().day())
        .isEqualTo(LocalDate.of(2027, 1, 2));
    try (var files = Files.list(known)) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("gptbot.json");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          192.0.2.0/27
          # as of 2026-05-04~192.0.2.0/27 # the first~~2001:db8::/32
          192.0.2.0/27~192.0.2.200
          name,cidr,since~one,192.0.2.0/27,2020~two,192.0.2.64/27,2021
          "192.0.2.0/27";"Ohio"
          """)
  void aListMayBeLinesOfTextOrATable(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("gptbot.txt"), content.replace('~', '\n'));

    AddressRanges ranges =
        KnownRanges.add(folder.resolve("known"), file, Optional.empty()).ranges();

    assertThat(ranges.contains(address("192.0.2.31"))).isTrue();
    assertThat(ranges.contains(address("192.0.2.32"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          192.0.2.0/27~not found            | line 2 is no network
          Not found                         | line 1 is no network
          first,last~192.0.2.1,192.0.2.9    | line 2 has several networks
          name,cidr                         | names no network below line 1
          # nothing                         | names no network
          0.0.0.0/0                         | line 1 is no network
          """)
  void textThatIsNoListIsRefused(String content, String expected) throws IOException {
    Path file = Files.writeString(folder.resolve("gptbot.txt"), content.replace('~', '\n'));

    assertThatThrownBy(() -> KnownRanges.add(folder.resolve("known"), file, Optional.empty()))
        .isInstanceOf(RangeFileException.class)
        .hasMessageContaining(expected);
  }

  @Test
  void theDayOfAListOfTextIsInItsComment() throws IOException {
    Path file =
        Files.writeString(folder.resolve("gptbot.txt"), "# Updated: 2027-01-02\n192.0.2.0/27\n");

    assertThat(KnownRanges.add(folder.resolve("known"), file, Optional.empty()).day())
        .isEqualTo(LocalDate.of(2027, 1, 2));
  }

  @Test
  void googlesNewNameForTheListOfGooglebotIsKnownToo() {
    assertThat(KnownRanges.list(Path.of("common-crawlers.json"))).contains(RangeList.GOOGLEBOT);
    assertThat(Arrays.stream(RangeList.values()).map(list -> RangeList.named(list.label())))
        .allMatch(Optional::isPresent);
  }

  private Path file(String name, String day, String prefix) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "{\"creationTime\": \""
            + day
            + "T10:00:00.000000\", \"prefixes\": [{\"ipv4Prefix\": \""
            + prefix
            + "\"}]}");
  }

  private static IpAddress address(String text) {
    return IpAddress.parse(text).orElseThrow();
  }
}
