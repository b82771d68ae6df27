package org.stayindexed.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.crawler.access.SiteCookie;
import org.stayindexed.model.secret.Secret;
import org.stayindexed.model.url.PageUrl;

class AccessFilesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @TempDir private Path directory;

  private SecretFile file(String content) throws Exception {
    Path file = Files.writeString(directory.resolve("file"), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    return new SecretFile("--some-file", file);
  }

  private List<SiteCookie> cookies(String content) throws Exception {
    return new CookieFile(file(content), PageUrl.of("https://www.tea.example/"), NOW).read();
  }

  @Test
  void takesTheCookiesOfTheSiteThatAreStillGood() throws Exception {
    assertThat(
            cookies(
                """
                # Netscape HTTP Cookie File
                www.tea.example\tFALSE\t/\tFALSE\t0\tsession\ts1
                #HttpOnly_.tea.example\tTRUE\t/shop\tTRUE\t1900000000\tlogin\tl1
                tea.example\tFALSE\t/\tFALSE\t0\tapex\tno
                .tea.example\tTRUE\t/\tFALSE\t1000000000\told\tno
                .other.example\tTRUE\t/\tFALSE\t0\tother\tno
                plain=p1
                """))
        .containsExactly(
            new SiteCookie("session", new Secret("s1"), "/", false),
            new SiteCookie("login", new Secret("l1"), "/shop", true),
            new SiteCookie("plain", new Secret("p1"), "/", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no cookie", "=x", "a=b\rX: y", "a=b; c=d", ".o.example\tTRUE\t/\tx\t0\ta\tb"})
  void refusesWhatIsNoCookieForTheSiteWithoutShowingIt(String content) {
    assertThatThrownBy(() -> cookies(content))
        .isInstanceOf(AccessException.class)
        .hasMessageStartingWith("--some-file " + directory.resolve("file") + ": ")
        .hasMessageNotContaining("a=b");
  }

  @Test
  void readsHeadersLineByLine() throws Exception {
    assertThat(HeaderLine.read(file("# mine\nX-One: 1\n\nX-Two:2\n")))
        .extracting(header -> header.name() + "=" + header.value().reveal())
        .containsExactly("X-One=1", "X-Two=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-One",
        ": x",
        "X One: 1",
        "X-One: ",
        "X-One: a\u0000b",
        "X-One: \u00e4",
        "Host: x",
        "User-Agent: x",
        "Content-Length: 5",
        "If-None-Match: x",
        "Accept-Encoding: x"
      })
  void refusesHeadersThatCannotBeSent(String line) {
    assertThatThrownBy(() -> HeaderLine.parse("--header", line))
        .isInstanceOf(AccessException.class)
        .hasMessageStartingWith("--header: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AcmeBot/1.0 (+https://acme.example/bot)                     | AcmeBot
          Mozilla/5.0 (compatible; AcmeBot/2.1; +https://acme.example)| AcmeBot
          Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0 Safari/537.36  |
          Mozilla/5.0 (compatible; Googlebot/2.1)                     |
          AcmeBot/1.0 like GPTBot/1.0                                 |
          just words                                                  |
          """)
  void obeysRobotsTxtUnderANameOfItsOwnOnly(String text, String token) {
    assertThat(new UserAgentText(text).robotsToken().orElse(null)).isEqualTo(token);
  }

  @Test
  void refusesAUserAgentThatCannotBeSent() {
    assertThatThrownBy(() -> new UserAgentText("a\r\nX: y"))
        .isInstanceOf(AccessException.class)
        .hasMessageStartingWith("--user-agent must be");
  }
}
