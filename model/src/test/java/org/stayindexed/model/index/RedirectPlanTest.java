package org.stayindexed.model.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stayindexed.model.index.RedirectPlan.End;
import org.stayindexed.model.index.RedirectPlan.Followed;
import org.stayindexed.model.index.RedirectPlan.Known;
import org.stayindexed.model.url.PageUrl;

class RedirectPlanTest {
  private static final PageUrl SITE = PageUrl.of("https://shop.example/");

  private static final Map<PageUrl, Known> PAGES =
      Map.of(
          url("/good"), page(Eligibility.ELIGIBLE),
          url("/gone"), new Known(Eligibility.NOT_ELIGIBLE, Optional.of(IndexReason.GONE), none()),
          url("/odd"), page(Eligibility.UNCERTAIN),
          url("/moved"), redirect("/good"),
          url("/round"), redirect("/a"));

  @ParameterizedTest
  @CsvSource({
    "/a /good, GOOD, 1, /good",
    "/a /gone, NOT_ELIGIBLE, 1, /gone",
    "/a /never, UNKNOWN, 1, /never",
    "/a /odd, UNKNOWN, 1, /odd",
    "/a /b /good, CHAIN, 2, /good",
    "/a /moved, CHAIN, 2, /good",
    "/a /b /gone, NOT_ELIGIBLE, 2, /gone",
    "/a /a, LOOP, 1, /a",
    "/a /b /a, LOOP, 2, /a",
    "/a /round, LOOP, 2, /a",
    "/a /b /c /d /e /f /g /h /i /j /good, CHAIN, 10, /good",
    "/a /b /c /d /e /f /g /h /i /j /k /good, TOO_LONG, 11, /good",
  })
  void followsEachRedirectToItsEnd(String chain, End end, int hops, String last) {
    Followed followed = plan(chain).follow(url("/a"), RedirectPlanTest::known);

    assertThat(followed.end()).isEqualTo(end);
    assertThat(followed.hops()).isEqualTo(hops);
    assertThat(followed.last()).isEqualTo(url(last));
  }

  @Test
  void takesAPlannedRedirectBeforeOneThatIsThere() {
    assertThat(plan("/moved /gone").follow(url("/moved"), RedirectPlanTest::known))
        .isEqualTo(
            new Followed(
                url("/moved"), url("/gone"), 1, End.NOT_ELIGIBLE, Optional.of(IndexReason.GONE)));
  }

  private static RedirectPlan plan(String chain) {
    String[] paths = chain.split(" ", -1);
    Map<PageUrl, PageUrl> targets = new LinkedHashMap<>();
    for (int i = 0; i + 1 < paths.length; i++) {
      targets.put(url(paths[i]), url(paths[i + 1]));
    }
    return new RedirectPlan(targets);
  }

  private static Optional<Known> known(PageUrl url) {
    return Optional.ofNullable(PAGES.get(url));
  }

  private static Known page(Eligibility eligibility) {
    return new Known(eligibility, Optional.empty(), none());
  }

  private static Known redirect(String target) {
    return new Known(
        Eligibility.NOT_ELIGIBLE, Optional.of(IndexReason.REDIRECTED), Optional.of(url(target)));
  }

  private static Optional<PageUrl> none() {
    return Optional.empty();
  }

  private static PageUrl url(String path) {
    return SITE.resolve(path).url().orElseThrow();
  }
}
