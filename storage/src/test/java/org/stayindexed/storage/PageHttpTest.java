package org.stayindexed.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stayindexed.storage.Observations.answered;
import static org.stayindexed.storage.Observations.unanswered;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stayindexed.model.fetch.FailureClass;

/** What is kept of the header of each URL's latest answer. */
class PageHttpTest {
  private static final String[] TEA = {
    "Content-Type", "text/html",
    "Content-Length", "5000",
    "ETag", "W/\"tea\"",
    "Last-Modified", "Sat, 21 Nov 2026 08:00:00 GMT",
    "X-Robots-Tag", "noarchive",
    "x-robots-tag", "googlebot: nosnippet",
    "Link", "</a>; rel=next",
    "Server", "teapot"
  };

  @TempDir private Path directory;

  @Test
  void isEveryFieldThatItsViewNames() {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/a", 200, TEA), answered("/b", 503, "Retry-After", "120"));

    assertThat(
            site.sql(
                """
                select content_type, content_length, etag, last_modified, x_robots_tag, link, server
                from page_http where url like '%/a'
                """))
        .containsExactly(
            List.of(
                "text/html",
                "5000",
                "W/\"tea\"",
                "Sat, 21 Nov 2026 08:00:00 GMT",
                "noarchive\ngooglebot: nosnippet",
                "</a>; rel=next",
                "teapot"));
    assertThat(site.value("select retry_after from page_http where url like '%/b'"))
        .isEqualTo("120");
  }

  @Test
  void isWrittenWhenItChangedAndOnlyThen() {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/a", 200, TEA), answered("/b", 200, TEA));
    site.run(answered("/a", 200, TEA), answered("/b", 200, "ETag", "\"coffee\""));

    assertThat(site.sql("select url, since_run, run_id, etag from page_http order by url"))
        .extracting(row -> String.join(" ", row.subList(1, 4)))
        .containsExactly("1 2 W/\"tea\"", "2 2 \"coffee\"");
  }

  @Test
  void staysWhileNobodyAnswersOrTheAnswerIsThatNothingChanged() {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/a", 200, TEA), answered("/b", 200, TEA));
    site.run(unanswered("/a", FailureClass.RESET), answered("/b", 304, "ETag", "\"other\""));

    assertThat(site.sql("select distinct etag, server from page_http"))
        .containsExactly(List.of("W/\"tea\"", "teapot"));
  }

  @Test
  void leavesOutAValidatorThatIsTooLongRatherThanCutIt() {
    StoredSite site = new StoredSite(directory);
    site.run(answered("/a", 200, "ETag", "\"" + "e".repeat(300) + "\"", "Server", "s".repeat(999)));

    assertThat(site.sql("select etag, server from page_http"))
        .containsExactly(List.of("null", "s".repeat(300)));
  }
}
