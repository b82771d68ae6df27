package org.stayindexed.model.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsAgentsTest {

  @Test
  void alwaysAskForGooglebotFirstAndForEachNameOnce() {
    RobotsAgents agents = new RobotsAgents("Stayindexed", List.of("GPTBot", "googleBOT", "gptbot"));

    assertThat(agents.others()).containsExactly("Googlebot", "GPTBot");
  }

  @Test
  void canAskForAllTheUsualOnes() {
    assertThat(RobotsAgents.usual("Stayindexed").others()).isEqualTo(RobotsAgents.USUAL);
    assertThat(RobotsAgents.USUAL).hasSize(15).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "GPTBot/1.0", "GPT Bot", "AI2Bot", "B\u00f6t"})
  void cannotNameWhatRobotsTxtCannot(String name) {
    assertThatThrownBy(() -> new RobotsAgents("Stayindexed", List.of(name)))
        .hasMessage("\"" + name + "\" is no name that robots.txt can address");
  }

  @Test
  void areLimitedInLengthAndNumber() {
    List<String> many =
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> String.join("", Collections.nCopies(i, "a")))
            .toList();

    assertThatThrownBy(() -> new RobotsAgents("Stayindexed", many))
        .hasMessageContaining("41 crawlers are more than the 40");
    assertThat(RobotsAgents.isToken(many.get(39))).isTrue();
    assertThat(RobotsAgents.isToken(many.get(39) + "a")).isFalse();
  }
}
