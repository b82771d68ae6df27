package org.stayindexed.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.url.PageUrl;

class CancellableGetTest {
  @ParameterizedTest
  @CsvSource({
    "http://tea.example/, tea.example, 80",
    "https://tea.example/, tea.example, 443",
    "https://tea.example:443/, tea.example, 443",
    "http://tea.example:443/, tea.example:443, 443",
    "https://tea.example:8443/x, tea.example:8443, 8443",
    "http://[2001:db8::1]/, [2001:db8::1], 80",
    "http://[2001:db8::1]:8080/, [2001:db8::1]:8080, 8080"
  })
  void namesThePortOnlyWhereItIsNotTheDefault(String url, String authority, int port) {
    PageUrl page = PageUrl.of(url);

    assertThat(new CancellableGet(page).getAuthority()).hasToString(authority);
    assertThat(CancellableGet.target(page).getPort()).isEqualTo(port);
  }
}
