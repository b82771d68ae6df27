package org.stayindexed.model.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteHostTest {
  @ParameterizedTest
  @CsvSource({
    "tea.example, tea.example",
    "www.tea.example, tea.example",
    "www.tea.example:8443, tea.example:8443",
    "www.green.tea.example, green.tea.example",
    "wwwtea.example, wwwtea.example",
    "www2.tea.example, www2.tea.example",
    "www.com, www.com",
    "www.www.com, www.com",
    "127.0.0.1, 127.0.0.1"
  })
  void isTheHostWithoutWww(String host, String expected) {
    assertThat(SiteHost.withoutWww(host)).isEqualTo(expected);
  }
}
