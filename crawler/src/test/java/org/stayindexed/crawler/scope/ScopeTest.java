package org.stayindexed.crawler.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.url.PageUrl;

class ScopeTest {
  @ParameterizedTest
  @CsvSource({
    "https://tea.example/, https://tea.example/x?y, true, true",
    "https://tea.example/, http://tea.example/, true, true",
    "http://tea.example/, https://tea.example/, true, true",
    "https://tea.example/, https://www.tea.example/, true, true",
    "https://tea.example/, https://a.b.tea.example/, false, true",
    "https://tea.example/, https://greentea.example/, false, false",
    "https://www.tea.example/, http://tea.example/, true, true",
    "https://www.tea.example/, https://blog.tea.example/, false, true",
    "https://tea.example/, https://www.greentea.example/, false, false",
    "https://tea.example/, https://wwwtea.example/, false, false",
    "https://tea.example/, https://coffee.example/, false, false",
    "https://tea.example/, https://tea.example.evil.example/, false, false",
    "https://tea.example/, https://tea.example:8443/, false, false",
    "https://tea.example:8443/, https://tea.example:8443/x, true, true",
    "https://tea.example:8443/, https://tea.example/, false, false",
    "http://127.0.0.1:8080/, http://127.0.0.1:9090/, false, false"
  })
  void reachesAsFarAsItsHosts(
      String start, String url, boolean withinHost, boolean withinSubdomains) {
    PageUrl page = PageUrl.of(url);

    assertThat(new Scope(PageUrl.of(start), Scope.Hosts.START_HOST).contains(page))
        .isEqualTo(withinHost);
    assertThat(new Scope(PageUrl.of(start), Scope.Hosts.START_HOST_AND_SUBDOMAINS).contains(page))
        .isEqualTo(withinSubdomains);
  }
}
