package org.stayindexed.crawler.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stayindexed.model.run.CrawlFact;
import org.stayindexed.model.run.SkipReason;
import org.stayindexed.model.run.SkippedUrls;

class SkipLogTest {
  private final SkipLog log = new SkipLog();
  private final List<CrawlFact> handedOver = new ArrayList<>();

  private void skip(String host, int number) {
    log.add(new LeftOut(SkipReason.OTHER_HOST, host), host + "/" + number, Optional.empty());
  }

  @Test
  void handsOverWhatCameSinceTheLastTimeWithTheFirstExample() {
    skip("milk.example", 1);
    skip("milk.example", 2);
    log.handOver(handedOver::add);
    log.handOver(handedOver::add);
    skip("milk.example", 3);
    log.handOver(handedOver::add);

    assertThat(handedOver)
        .containsExactly(
            new SkippedUrls(
                SkipReason.OTHER_HOST, "milk.example", 2, "milk.example/1", Optional.empty()),
            new SkippedUrls(
                SkipReason.OTHER_HOST, "milk.example", 1, "milk.example/1", Optional.empty()));
  }

  @Test
  void countsTogetherWhatComesAfterTheThousandthPattern() {
    for (int i = 0; i < 1_500; i++) {
      skip("host" + i, 0);
    }
    log.handOver(handedOver::add);

    assertThat(handedOver)
        .hasSize(1_001)
        .contains(
            new SkippedUrls(
                SkipReason.OTHER_HOST, "(others)", 500, "host1000/0", Optional.empty()));
  }
}
