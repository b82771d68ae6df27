package org.stayindexed.model.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stayindexed.model.robots.RobotsDecision.Access;

class RobotsAccessTest {
  private static final RobotsAccess BASE = access("a", Access.DISALLOWED, "line 2: x", "x");

  private static RobotsAccess access(String agent, Access access, String evidence, String cause) {
    return new RobotsAccess(
        RobotsDecision.ALLOWED,
        List.of(
            new AgentDecision("Googlebot", RobotsDecision.ALLOWED),
            new AgentDecision(agent, new RobotsDecision(access, evidence, cause))));
  }

  @Test
  void isEqualWhereAllDecisionsAre() {
    assertThat(access("a", Access.DISALLOWED, "line 2: x", "x"))
        .isEqualTo(BASE)
        .hasSameHashCodeAs(BASE);
  }

  @Test
  void aLineThatMovedIsAnotherAnswerWithTheSameFingerprint() {
    RobotsAccess moved = access("a", Access.DISALLOWED, "line 9: x", "x");

    assertThat(moved).isNotEqualTo(BASE);
    assertThat(moved.fingerprint()).isEqualTo(BASE.fingerprint());
  }

  static Stream<RobotsAccess> others() {
    return Stream.of(
        access("b", Access.DISALLOWED, "line 2: x", "x"),
        access("a", Access.ALLOWED, "line 2: x", "x"),
        access("a", Access.DISALLOWED, "line 2: x", "y"),
        new RobotsAccess(new RobotsDecision(Access.DISALLOWED, "x"), BASE.agents()),
        new RobotsAccess(RobotsDecision.ALLOWED, BASE.agents().subList(0, 1)));
  }

  @ParameterizedTest
  @MethodSource
  void others(RobotsAccess other) {
    assertThat(other.fingerprint()).isNotEqualTo(BASE.fingerprint());
  }

  /** Stored: another value would make every page of every site look changed. */
  @Test
  void theFingerprintIsTheSameOnEveryMachine() {
    assertThat(RobotsAccess.OPEN.fingerprint()).isEqualTo(-5354753680202066742L);
  }

  @Test
  void googlebotIsAlwaysAmongThem() {
    assertThatThrownBy(
            () ->
                new RobotsAccess(
                    RobotsDecision.ALLOWED,
                    List.of(new AgentDecision("Bingbot", RobotsDecision.ALLOWED))))
        .hasMessageContaining("No decision for Googlebot");
  }
}
