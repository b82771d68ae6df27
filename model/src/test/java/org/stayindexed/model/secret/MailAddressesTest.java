package org.stayindexed.model.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressesTest {
  private static String hidden(String text) {
    return MailAddresses.hidden(text, 0, address -> "#");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /unsubscribe?email=anna@example.com             | /unsubscribe?email=#
          /unsubscribe?email=anna%40example.com&list=7    | /unsubscribe?email=#&list=7
          /u?a=1&to=Anna.Lee%2Bshop%40mail.example.co.uk  | /u?a=1&to=#
          /u?anna@example.com                             | /u?#
          /u?q=%22anna@example.com%22                     | /u?q=%22#%22
          /u?to=anna@example.com,bob@example.org;x        | /u?to=#,#;x
          /in?next=%2Fu%3Femail%3Danna%2540example.com%26 | /in?next=%2Fu%3Femail%3D#%26
          /verify/anna@example.com/orders?page=2          | /verify/#/orders?page=2
          /verify/anna%40b%C3%BCcher.example              | /verify/anna%40b%C3%BCcher.example
          /u?to=j%C3%B6rg@example.com                     | /u?to=#
          /u?to=anna@xn--bcher-kva.xn--p1ai               | /u?to=#
          Write to anna@example.com.                      | Write to #.
          """)
  void standsForEachAddressHoweverItIsEncoded(String text, String expected) {
    assertThat(hidden(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/img/logo@2x.png",
        "/img/logo@2x.PNG?v=3",
        "/npm/vue@3.3.4/dist/vue.js",
        "/npm/react@18.min.js",
        "/npm/vue@next/x",
        "/@anna",
        "/@anna/post.html",
        "/map/@52.52,13.40,12z",
        "/tea?price=40.50",
        "/tea?q=a@b",
        "/tea?q=@example.com",
        "/tea?q=a@.com",
        "@",
        "a@",
        ""
      })
  void whatIsNoneStaysAsItIs(String text) {
    assertThat(hidden(text)).isSameAs(text);
  }

  @Test
  void nothingBeforeTheGivenPlaceIsLookedAt() {
    String text = "anna@example.com/bob@example.com";
    assertThat(MailAddresses.hidden(text, 17, address -> "#")).isEqualTo("anna@example.com/#");
  }

  @Test
  void takesTimeInProportionToTheLength() {
    String text = "a@".repeat(200_000) + "a.b".repeat(200_000) + "@".repeat(200_000);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> hidden(text));
  }
}
