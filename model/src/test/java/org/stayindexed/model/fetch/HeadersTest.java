package org.stayindexed.model.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.fetch.Headers.Field;

class HeadersTest {
  private static final Headers HEADERS =
      Headers.of("Vary", "Accept", "X-Robots-Tag", "noindex", "x-robots-tag", "nofollow");

  @ParameterizedTest
  @ValueSource(strings = {"X-Robots-Tag", "x-robots-tag", "X-ROBOTS-TAG"})
  void findsANameInAnyCase(String name) {
    assertThat(HEADERS.first(name)).hasValue("noindex");
    assertThat(HEADERS.all(name)).containsExactly("noindex", "nofollow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Robots", "X-Robots-Tag:", ""})
  void findsNothingUnderAnotherName(String name) {
    assertThat(HEADERS.first(name)).isEmpty();
    assertThat(HEADERS.all(name)).isEmpty();
  }

  @Test
  void keepsTheOrderAndTheWritingOfTheAnswer() {
    assertThat(HEADERS.fields())
        .containsExactly(
            new Field("Vary", "Accept"),
            new Field("X-Robots-Tag", "noindex"),
            new Field("x-robots-tag", "nofollow"));
  }

  @Test
  void doesNotChangeWithTheListThatItWasMadeOf() {
    List<Field> fields = new ArrayList<>(List.of(new Field("Vary", "Accept")));
    Headers headers = new Headers(fields);

    fields.clear();

    assertThat(headers.first("Vary")).hasValue("Accept");
  }

  @Test
  void refusesANameWithoutAValue() {
    assertThatThrownBy(() -> Headers.of("Vary", "Accept", "Location"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Each header name needs a value");
  }
}
