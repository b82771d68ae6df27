package org.stayindexed.model.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static final String CANARY = "c4naryS3cret";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://h.example/?token=c4naryS3cret",
        "https://h.example/?a=1&access_token=c4naryS3cret&b=2",
        "https://h.example/?id_token=c4naryS3cret",
        "https://h.example/?refresh_token=c4naryS3cret",
        "https://h.example/?ACCESS-TOKEN=c4naryS3cret",
        "https://h.example/?accessToken=c4naryS3cret",
        "https://h.example/?apikey=c4naryS3cret",
        "https://h.example/?api_key=c4naryS3cret",
        "https://h.example/?key=c4naryS3cret",
        "https://h.example/?subscription-key=c4naryS3cret",
        "https://h.example/?sig=c4naryS3cret",
        "https://h.example/?Signature=c4naryS3cret",
        "https://h.example/?X-Amz-Signature=c4naryS3cret&X-Amz-Date=1",
        "https://h.example/?X-Amz-Credential=c4naryS3cret%2F20261122%2Faws4_request",
        "https://h.example/?X-Amz-Security-Token=c4naryS3cret/+c4naryS3cret==",
        "https://h.example/?password=c4naryS3cret",
        "https://h.example/?passwd=c4naryS3cret",
        "https://h.example/?pwd=c4naryS3cret",
        "https://h.example/?user[password]=c4naryS3cret",
        "https://h.example/?user%5Bpassword%5D=c4naryS3cret",
        "https://h.example/?secret=c4naryS3cret",
        "https://h.example/?client_secret=c4naryS3cret;c4naryS3cret",
        "https://h.example/?jwt=c4naryS3cret",
        "https://h.example/?auth=c4naryS3cret",
        "https://h.example/?code=c4naryS3cret&state=c4naryS3cret",
        "https://h.example/?state=c4naryS3cret&x=1&code=c4naryS3cret",
        "https://h.example/a;jsessionid=c4naryS3cret",
        "https://h.example/a;JSESSIONID=c4naryS3cret/b?c=d",
        "https://h.example/?PHPSESSID=c4naryS3cret",
        "https://h.example/?sid=c4naryS3cret",
        "https://h.example/?a=1;token=c4naryS3cret/c4naryS3cret",
        "https://h.example/?a=1&amp;token=c4naryS3cret",
        "https://h.example/?to%6ben=c4naryS3cret",
        "https://h.example/?toke%6E=c4naryS3cret",
        "https://h.example/?to%6Be%6e=c4naryS3cret",
        "https://h.example/?s_id=c4naryS3cret&p_w_d=c4naryS3cret",
        "https://h.example/?next=https://o.example/?token=c4naryS3cret",
        "https://h.example/?next=https%3A%2F%2Fo.example%2F%3Ftoken%3Dc4naryS3cret%26a%3Db",
        "https://h.example/?next=%2Fx%253Ftoken%253Dc4naryS3cret%2526a",
        "https://h.example/?token=a%26c4naryS3cret",
        "https://h.example/#access_token=c4naryS3cret",
        "https://anna:c4naryS3cret@h.example/",
        "https://c4naryS3cret@h.example/",
        "<a href=\"//anna:c4naryS3cret@h.example/\">",
        "Location: /next?token=c4naryS3cret",
        "<link rel=canonical href='/a?token=c4naryS3cret'>",
        "<input token=\"c4naryS3cret c4naryS3cret\">",
        "Disallow: /*?token=c4naryS3cret",
        "token=c4naryS3cret/c4naryS3cret",
        "/reset/eyJhbGciOiJub25lIn0.eyJzdWIiOiJjNG5hcnkifQ.c4naryS3cret",
      })
  void hidesTheSecret(String text) {
    assertThat(Redaction.of(text)).contains("***").doesNotContain(CANARY);
    assertThat(Redaction.isNeeded(text, 0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://h.example/",
        "https://h.example/a=b",
        "https://h.example/?monkey=1&keyword=tea&compass=n&broken=1&tokens=5&author=anna",
        "https://h.example/?code=DE",
        "https://h.example/?state=Ohio",
        "https://h.example/?sid=12&key=123456&session=3",
        "https://h.example/?pageToken=CAUQAA",
        "https://h.example/?token=",
        "https://h.example/?token",
        "Disallow: /*?token=*$",
        "--exclude '*?sid=*' --delay 1s",
        "https://h.example/token/abc",
        "https://h.example/@anna//b@c",
        "https://medium.example/@anna?a=b",
        "https://h.example/eyJust.a.page",
        "mail anna@h.example // or bob",
        "<meta name=\"robots\" content=\"noindex\">",
        "",
      })
  void leavesOtherTextsAsTheyAre(String text) {
    // The JSON web token is told by its two dots; eyJust.a.page is the price of finding all others.
    String expected = text.replace("eyJust.a.page", "***");
    assertThat(Redaction.of(text)).isEqualTo(expected);
  }

  @Test
  void keepsEverythingAroundTheSecret() {
    assertThat(Redaction.of("Location: /a;jsessionid=A1B2/b?x=1&token=T%26U&y=2#z then"))
        .isEqualTo("Location: /a;jsessionid=***/b?x=1&token=***&y=2#z then");
    assertThat(Redaction.of("/?next=%2F%3Ftoken%3DT%26a%3Db&c=d"))
        .isEqualTo("/?next=%2F%3Ftoken%3D***%26a%3Db&c=d");
    assertThat(Redaction.of("https://a:b@h.example/x@y")).isEqualTo("https://***@h.example/x@y");
  }

  @Test
  void keepsTheQuotesAroundAWord() {
    assertThat(Redaction.of("--sitemap 'https://h.example/?a&key=it''s' --delay 1s"))
        .isEqualTo("--sitemap 'https://h.example/?a&key=***' --delay 1s");
  }

  @Test
  void changesNothingTheSecondTime() {
    String once = Redaction.of("/?token=A1&key=B2", 0, secret -> "***0123456789abcdef");
    assertThat(once).isEqualTo("/?token=***0123456789abcdef&key=***0123456789abcdef");
    assertThat(Redaction.of(once, 0, secret -> "again")).isEqualTo(once);
    assertThat(Redaction.of(once)).isEqualTo(once);
    assertThat(Redaction.of("/?token=***not a mark")).isEqualTo("/?token=*** a mark");
  }

  @Test
  void hidesTheWholeValueOfAHeaderThatIsASecret() {
    assertThat(Redaction.ofHeader("Set-Cookie", "id=5; Path=/")).isEqualTo("***");
    assertThat(Redaction.ofHeader("X-ESRI-Authorization", "Bearer x")).isEqualTo("***");
    assertThat(Redaction.ofHeader("X-Api-Key", "x")).isEqualTo("***");
    assertThat(Redaction.ofHeader("Location", "/a?sig=x")).isEqualTo("/a?sig=***");
    assertThat(Redaction.ofHeader("Server", "nginx")).isEqualTo("nginx");
  }

  @Test
  void takesTimeInProportionToTheLength() {
    String hostile = "?token=".repeat(100_000) + "//@".repeat(100_000) + "eyJ.".repeat(100_000);
    assertThat(Redaction.of(hostile)).startsWith("?token=***");
  }
}
