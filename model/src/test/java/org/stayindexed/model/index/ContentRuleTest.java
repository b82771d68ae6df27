package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.model.index.ExamplePages.answering;
import static org.stayindexed.model.index.ExamplePages.answeringNothing;
import static org.stayindexed.model.index.ExamplePages.breakingOff;
import static org.stayindexed.model.index.ExamplePages.eligible;
import static org.stayindexed.model.index.ExamplePages.failing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stayindexed.model.fetch.FailureClass;

class ContentRuleTest {
  private final IndexRule rule = new ContentRule();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/zip",
        "application/octet-stream",
        "Application/JSON; charset=utf-8",
        "text/html, application/zip",
        "text/css",
        "text/javascript",
        "application/javascript",
        "font/woff2",
        "audio/mpeg",
        "application/vnd.ms-fontobject"
      })
  void objectsToATypeThatSearchEnginesDoNotIndex(String type) {
    assertThat(rule.objectionTo(answering(200, "Content-Type", type)))
        .map(Objection::reason)
        .hasValue(IndexReason.TYPE_NOT_INDEXED);
  }

  @Test
  void provesItByTheTypeThatCounts() {
    assertThat(rule.objectionTo(answering(200, "Content-Type", "text/html, Application/Zip; a=b")))
        .map(Objection::evidence)
        .hasValue("Content-Type: application/zip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html; charset=utf-8",
        "TEXT/HTML",
        "application/xhtml+xml",
        "text/plain",
        "text/csv",
        "application/pdf",
        "application/rss+xml",
        "image/svg+xml",
        "image/jpeg",
        "video/mp4",
        "application/msword",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text",
        "application/epub+zip",
        "nonsense",
        ""
      })
  void saysNothingOfWhatTheyIndexOrHaveToGuess(String type) {
    assertThat(rule.objectionTo(answering(200, "Content-Type", type))).isEmpty();
  }

  @Test
  void objectsToABodyOfNoBytes() {
    assertThat(rule.objectionTo(answeringNothing("Content-Type", "text/html")))
        .hasValue(new Objection(IndexReason.EMPTY_PAGE, "status 200 with a body of 0 bytes"));
    assertThat(rule.objectionTo(eligible())).isEmpty();
  }

  @Test
  void saysNothingOfAnAnswerThatIsJudgedByItsStatusOrItsEnd() {
    assertThat(rule.objectionTo(answering(404, "Content-Type", "application/json"))).isEmpty();
    assertThat(rule.objectionTo(breakingOff(200))).isEmpty();
    assertThat(rule.objectionTo(failing(FailureClass.DNS_NXDOMAIN, ""))).isEmpty();
  }
}
