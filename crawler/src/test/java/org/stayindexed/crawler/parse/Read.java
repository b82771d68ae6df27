package org.stayindexed.crawler.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import org.stayindexed.model.fetch.BodyFacts;
import org.stayindexed.model.fetch.FetchOutcome.Answered;
import org.stayindexed.model.fetch.Headers;
import org.stayindexed.model.fetch.Timings;
import org.stayindexed.model.page.PageFacts;
import org.stayindexed.model.url.PageUrl;

/** Pages for tests, read as the crawler reads them; all stand at the same URL. */
final class Read {
  static final PageUrl URL = PageUrl.of("https://tea.example/shop/green?size=2");

  private static final Timings TIMINGS = new Timings(Instant.EPOCH, Duration.ZERO, Duration.ZERO);

  private Read() {}

  /** What such a page says, sent as text/html in UTF-8. */
  static PageFacts html(String html) {
    return body(html.getBytes(UTF_8), "Content-Type", "text/html; charset=utf-8");
  }

  /** What a page says whose head has that content. */
  static PageFacts head(String content) {
    return html("<!doctype html><html><head>" + content + "</head><body><p>tea</p></body></html>");
  }

  /** What an answer without a body says by those headers, names and values in turn. */
  static PageFacts header(String... headers) {
    return body(new byte[0], headers);
  }

  /** What those bytes say with those headers, names and values in turn. */
  static PageFacts body(byte[] body, String... headers) {
    return body(body, Headers.of(headers));
  }

  /** What those bytes say with that header. */
  static PageFacts body(byte[] body, Headers headers) {
    BodyFacts facts = BodyFacts.complete(body.length);
    return PageReader.read(URL, new Answered(200, headers, facts, TIMINGS), body);
  }
}
