package org.stayindexed.model.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageUrlSecretTest {
  private static final PageUrl URL = PageUrl.of("https://h.example/a?token=T1&b=2");

  @Test
  void showsAMarkButIsRequestedWithItsSecret() {
    assertThat(URL).hasToString("https://h.example/a?token=***&b=2");
    assertThat(URL.pathAndQuery()).isEqualTo("/a?token=T1&b=2");
    assertThat(URL.textWithSecrets()).isEqualTo("https://h.example/a?token=T1&b=2");
    assertThat(URL.holdsSecret()).isTrue();
    assertThat(URL.isMasked()).isFalse();
  }

  @Test
  void differsFromAUrlWithAnotherSecret() {
    PageUrl other = PageUrl.of("https://h.example/a?token=T2&b=2");
    assertThat(URL).isNotEqualTo(other).hasToString(other.toString());
    assertThat(URL.fingerprint()).isNotEqualTo(other.fingerprint());
  }

  @Test
  void isMaskedOnceItsSecretWasReplaced() {
    PageUrl stored = URL.withSecretsAs(secret -> "***0123456789abcdef");
    assertThat(stored)
        .hasToString("https://h.example/a?token=***0123456789abcdef&b=2")
        .isEqualTo(PageUrl.of(stored.toString()));
    assertThat(stored.isMasked()).isTrue();
    assertThat(stored.withSecretsAs(secret -> "again")).isEqualTo(stored);
  }

  @Test
  void isItselfWithoutASecret() {
    PageUrl plain = PageUrl.of("https://h.example/a?b=2");
    assertThat(plain.withSecretsAs(secret -> "never")).isSameAs(plain);
    assertThat(plain.holdsSecret()).isFalse();
  }

  @Test
  void staysShortEnoughToBeStored() {
    PageUrl many = PageUrl.of("https://h.example/?" + "key=a&".repeat(1_300));
    PageUrl stored = many.withSecretsAs(secret -> "***0123456789abcdef");
    assertThat(stored).hasToString("https://h.example/?secret=***0123456789abcdef");
    assertThat(stored.isMasked()).isTrue();
  }

  @Test
  void saysNothingOfASecretInTheMessageAboutAWrongUrl() {
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> PageUrl.of("x?token=T1")))
        .hasMessage("Not an http or https URL: x?token=***");
  }
}
