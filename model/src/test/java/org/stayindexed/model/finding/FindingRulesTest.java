package org.stayindexed.model.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule, and the neighbour that must not fire it. */
class FindingRulesTest {
  private static List<String> rules(String page) {
    return FindingRules.judge(Pages.page(page)).stream().map(f -> f.rule().id()).toList();
  }

  @Test
  void findNothingWrongWithAGoodPage() {
    assertThat(rules("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STATUS_404            | status=404 reason=NOT_FOUND                              | status=410 reason=GONE
          STATUS_410            | status=410 reason=GONE                                   | status=404 reason=NOT_FOUND
          STATUS_401            | status=401 reason=UNAUTHORIZED                           | status=403 reason=FORBIDDEN
          STATUS_403            | status=403 reason=FORBIDDEN                              | status=401 reason=UNAUTHORIZED
          STATUS_429            | status=429 reason=TOO_MANY_REQUESTS                      | status=503 reason=SERVER_ERROR
          STATUS_4XX            | status=499 reason=TOKEN_REQUIRED_STATUS                  | status=404 reason=NOT_FOUND
          STATUS_4XX            | status=400 reason=CLIENT_ERROR                           | status=429 reason=TOO_MANY_REQUESTS
          STATUS_5XX            | status=500 reason=SERVER_ERROR                           | status=499 reason=CLIENT_ERROR
          STATUS_5XX            | status=599 reason=SERVER_ERROR                           | status=999 reason=NON_STANDARD_STATUS
          STATUS_OUTSIDE_HTTP   | status=999 reason=NON_STANDARD_STATUS                    | status=- failure=RESET reason=NO_ANSWER
          NO_ANSWER             | status=- failure=RESET reason=NO_ANSWER                  | status=- failure=BLOCKED_ADDRESS reason=ADDRESS_REFUSED
          NO_ANSWER             | failure=TRUNCATED reason=BROKEN_ANSWER                   | status=- reason=BLOCKED_BY_ROBOTS
          ERROR_IN_BODY         | reason=TOKEN_REQUIRED                                    | status=499 reason=TOKEN_REQUIRED_STATUS
          ERROR_IN_BODY         | reason=ERROR_IN_BODY                                     | reason=EMPTY_PAGE
          NO_CONTENT            | reason=EMPTY_PAGE                                        | reason=TOKEN_REQUIRED
          NO_CONTENT            | status=204 reason=NO_CONTENT                             | status=206 reason=UNUSUAL_SUCCESS
          SLOW_FIRST_BYTE       | millis=801                                               | millis=800
          NO_CONTENT_TYPE       | type=-                                                   | type=- status=404 reason=NOT_FOUND
          WRONG_CONTENT_TYPE    | type=text/plain                                          | type=text/plain title=-
          TOO_LARGE             | bytes=2097152                                            | bytes=2097151
          REDIRECT_CHAIN        | redirect=https://a.example/,REDIRECT,2                   | redirect=https://a.example/,ELIGIBLE,1
          REDIRECT_LOOP         | redirect=https://a.example/,REDIRECT,2,loop              | redirect=https://a.example/,REDIRECT,2
          REDIRECT_TO_ERROR     | redirect=https://a.example/,ERROR,1                      | redirect=https://a.example/,NOINDEX,1
          REDIRECT_TO_EXCLUDED  | redirect=https://a.example/,NOINDEX,1                    | redirect=https://a.example/,UNSEEN,1
          REDIRECT_ERROR        | status=301 reason=REDIRECT_ERROR                         | status=301 reason=REDIRECTED
          META_REFRESH          | redirect=https://a.example/,ELIGIBLE,1                   | redirect=https://a.example/,ELIGIBLE,1 status=301
          HTTPS_TO_HTTP         | redirect=http://a.example/,ELIGIBLE,1                    | redirect=https://a.example/,ELIGIBLE,1
          LINKED_REDIRECT       | redirect=https://a.example/,ELIGIBLE,1                   | redirect=https://a.example/,ELIGIBLE,1 inlinks=0
          NOINDEX               | meta=noindex reason=NOINDEX                              | meta=max-image-preview:none
          NOINDEX_UNSEEN        | reason=BLOCKED_BY_ROBOTS,NOINDEX                         | reason=NOINDEX meta=noindex
          BLOCKED_BY_ROBOTS     | status=- reason=BLOCKED_BY_ROBOTS                        | status=- reason=NOT_ALLOWED_TO_US
          NOFOLLOW              | meta=nofollow                                            | meta=follow
          NONE                  | meta=none reason=NOINDEX                                 | meta=max-image-preview:none
          UNAVAILABLE_AFTER     | meta=unavailable_after:2027-01-01                        | meta=index
          NOSNIPPET             | meta=nosnippet                                           | meta=max-snippet:10
          NOSNIPPET             | meta=max-snippet:0                                       | meta=max-snippet:-1
          DIRECTIVES_CONFLICT   | meta=index,noindex reason=NOINDEX                        | meta=index,follow
          DIRECTIVES_CONFLICT   | header=nofollow meta=follow                              | header=nofollow meta=index
          HEADER_AGAINST_META   | header=noindex meta=index reason=NOINDEX                 | header=noindex reason=NOINDEX
          HEADER_AGAINST_META   | header=follow meta=none reason=NOINDEX                   | header=noindex meta=none reason=NOINDEX
          CANONICAL_MISSING     | canonical=-                                              | canonical=- type=application/pdf title=-
          CANONICALISED         | canonical=https://shop.example/t,ELIGIBLE,1 reason=CANONICALISED | canonical=https://shop.example/tea,ELIGIBLE,1
          CANONICAL_TO_REDIRECT | canonical=https://shop.example/t,REDIRECT,1              | canonical=https://shop.example/t,ELIGIBLE,1
          CANONICAL_TO_ERROR    | canonical=https://shop.example/t,ERROR,1                 | canonical=https://shop.example/t,UNSEEN,1
          CANONICAL_TO_NOINDEX  | canonical=https://shop.example/t,NOINDEX,1               | canonical=https://shop.example/t,BLOCKED,1
          CANONICAL_TO_BLOCKED  | canonical=https://shop.example/t,BLOCKED,1               | canonical=https://shop.example/t,NOINDEX,1
          CANONICAL_CHAIN       | canonical=https://shop.example/t,CANONICALISED,2         | canonical=https://shop.example/t,CANONICALISED,2,loop
          CANONICAL_LOOP        | canonical=https://shop.example/t,CANONICALISED,2,loop    | canonical=https://shop.example/t,CANONICALISED,2
          CANONICAL_OTHER_HOST  | canonical=https://www.shop.example/tea,UNSEEN,1          | canonical=http://shop.example/tea,UNSEEN,1
          CANONICAL_TO_HTTP     | canonical=http://shop.example/tea,UNSEEN,1               | canonical=https://www.shop.example/tea,UNSEEN,1
          CANONICAL_SEVERAL     | fault=SEVERAL                                            | fault=RELATIVE
          CANONICAL_RELATIVE    | fault=RELATIVE                                           | fault=RELATIVE status=404 reason=NOT_FOUND
          CANONICAL_FRAGMENT    | fault=FRAGMENT                                           | fault=SEVERAL
          CANONICAL_IN_BODY     | fault=IN_BODY                                            | fault=IN_BODY status=404 reason=NOT_FOUND
          CANONICAL_IN_BODY     | canonical=- fault=IN_BODY                                | canonical=-
          LINKED_HTTP           | url=http://a.example/ status=301 redirect=https://a.example/,ELIGIBLE,1 | url=http://a.example/ status=301 redirect=http://a.example/b,ELIGIBLE,1
          LINKED_HTTP           | url=http://a.example/ status=301 redirect=https://a.example/,ELIGIBLE,1 | url=http://a.example/ status=301 inlinks=0 redirect=https://a.example/,ELIGIBLE,1
          SITEMAP_ERROR         | sitemap= status=404 reason=NOT_FOUND                     | status=404 reason=NOT_FOUND
          SITEMAP_REDIRECT      | sitemap= status=301 reason=REDIRECTED                    | sitemap=
          SITEMAP_NOINDEX       | sitemap= reason=NOINDEX                                  | reason=NOINDEX
          SITEMAP_CANONICALISED | sitemap= reason=CANONICALISED                            | reason=CANONICALISED
          SITEMAP_BLOCKED       | sitemap= reason=BLOCKED_BY_ROBOTS                        | sitemap= reason=NOT_ALLOWED_TO_US
          NOT_IN_SITEMAP        | sitesitemap=                                             | sitesitemap= sitemap=
          NOT_IN_SITEMAP        | sitesitemap=                                             | sitesitemap= status=404 reason=NOT_FOUND
          ORPHAN                | inlinks=0                                                | inlinks=0 depth=0
          ORPHAN                | inlinks=0                                                | inlinks=0 partial=
          BROKEN_LINK           | status=404 reason=NOT_FOUND                              | status=404 reason=NOT_FOUND inlinks=0
          ONLY_NOFOLLOW_LINKS   | nofollowed=                                              | nofollowed= inlinks=0
          SOME_NOFOLLOW_LINKS   | somenofollowed=                                          | nofollowed=
          SOME_NOFOLLOW_LINKS   | somenofollowed=                                          | somenofollowed= reason=NOINDEX
          ONLY_EXCLUDED_LINKS   | excluded=                                                | excluded= inlinks=0
          DEEP                  | depth=5                                                  | depth=4
          TITLE_MISSING         | title=-                                                  | title=- type=image/png
          TITLE_DUPLICATE       | twin=https://shop.example/t                              | twin=-
          TITLE_DUPLICATE       | twin=https://shop.example/t                              | twin=https://shop.example/t reason=NOINDEX
          DESCRIPTION_MISSING   | description=-                                            | description=- textless=
          DESCRIPTION_MISSING   | description=-                                            | description=- reason=NOINDEX
          DESCRIPTION_DUPLICATE | described=https://shop.example/t                         | described=-
          HEADING_MISSING       | h1=- h1s=0                                               | h1s=1
          HEADING_MISSING       | h1=- h1s=1                                               | h1=- textless=
          HEADING_SEVERAL       | h1s=2                                                    | h1s=1
          HEADING_DUPLICATE     | headed=https://shop.example/t                            | headed=-
          TEXT_DUPLICATE        | copied=https://shop.example/t words=20                   | copied=https://shop.example/t words=19
          TEXT_DUPLICATE        | copied=https://shop.example/t                            | copied=https://shop.example/t reason=CANONICALISED
          TEXT_NEAR_DUPLICATE   | near=https://shop.example/t,6 words=50                   | near=https://shop.example/t,6 words=49
          TEXT_NEAR_DUPLICATE   | near=https://shop.example/t,0                            | copied=https://shop.example/t near=https://shop.example/u,0
          TEXT_NEAR_DUPLICATE   | near=https://shop.example/t,3                            | near=https://shop.example/t,3 reason=CANONICALISED
          TEXT_NEAR_DUPLICATE   | near=https://shop.example/t,3                            | near=https://shop.example/t,3 partial=
          TEXT_NEAR_DUPLICATE   | near=https://shop.example/t,3 hreflang=en-GB,/tea        | near=https://shop.example/t,3 hreflang=en-US,/t
          TEXT_THIN             | words=49                                                 | words=50
          TEXT_GONE             | words=59 before=300                                      | words=60 before=300
          TEXT_GONE             | words=0 before=50                                        | words=0 before=49
          SOFT_404              | likemissing=                                             | likemissing= reason=NOINDEX
          SOFT_404_SIGNS        | title=Not_found copied=https://shop.example/t            | title=Not_found
          SOFT_404_SIGNS        | title=Not_found copied=https://shop.example/t            | title=Not_found copied=https://shop.example/t partial=
          SOFT_404_SIGNS        | h1=Not_found words=9 before=300                          | words=9 before=300
          SOFT_404_SIGNS        | words=9 before=300 copied=https://shop.example/t         | copied=https://shop.example/t
          SOFT_404_SIGNS        | words=9 before=300 copied=https://shop.example/t         | words=90 before=300 copied=https://shop.example/t
          SOFT_404_SIGNS        | title=Not_found h1=Not_found words=9 before=300          | title=Not_found h1=Not_found
          SOFT_404_SIGNS        | h1=Not_found words=9 before=300                          | h1=Not_found words=9 before=300 reason=NOINDEX
          SOFT_404_SIGNS        | h1=Not_found words=9 before=300                          | h1=Not_found words=9 before=300 likemissing=
          SOFT_404_WORDS        | title=404_error                                          | title=Room_4041
          SOFT_404_WORDS        | h1=Seite_nicht_gefunden                                  | h1=Found_nothing_better
          SOFT_404_WORDS        | title=Page_introuvable                                   | title=Page_introuvable reason=NOINDEX
          HREFLANG_CODE         | hreflang=en-UK,/tea;x-default,/tea                       | hreflang=en-GB,/tea;x-default,/tea
          HREFLANG_CODE         | hreflang=en_US,/tea                                      | hreflang=zh-Hant-TW,/tea
          HREFLANG_CODE         | hreflang=es-419,/tea                                     | hreflang=X-Default,/tea
          HREFLANG_CODE         | hreflang=jp,/tea                                         | hreflang=JA,/tea
          HREFLANG_TARGET       | hreflang=de,/tee,REDIRECT,UNKNOWN                        | hreflang=de,/tee,UNSEEN,UNKNOWN
          HREFLANG_TARGET       | hreflang=de,/tee,NOINDEX,UNKNOWN                         | hreflang=de,/tee,UNCERTAIN,UNKNOWN
          HREFLANG_NO_RETURN    | hreflang=de,/tee,ELIGIBLE,NOT_RETURNED                   | hreflang=de,/tee,ELIGIBLE,RETURNED
          HREFLANG_NO_RETURN    | hreflang=de,/tee,ELIGIBLE,NOT_RETURNED                   | hreflang=de,/tee,ELIGIBLE,NOT_RETURNED,BODY
          HREFLANG_NO_SELF      | hreflang=de,/tee                                         | hreflang=de,/tee;en,/tea
          HREFLANG_NO_SELF      | hreflang=de,/tee                                         | hreflang=de,/tee reason=NOINDEX
          HREFLANG_SEVERAL      | hreflang=en,/tea;EN,/t                                   | hreflang=en,/tea;en-GB,/t
          HREFLANG_SEVERAL      | hreflang=en,/tea;en,/t                                   | hreflang=en,/tea;en,/tea
          HREFLANG_NO_DEFAULT   | hreflang=en,/tea;de,/tee                                 | hreflang=en,/tea;x-default,/tea
          HREFLANG_NO_DEFAULT   | hreflang=en,/tea                                         | hreflang=
          HREFLANG_IN_BODY      | hreflang=en,/tea,ELIGIBLE,RETURNED,BODY                  | hreflang=en,/tea,ELIGIBLE,RETURNED,HEADER
          """)
  void findWhatTheyAreAboutAndNotItsNeighbour(String rule, String broken, String neighbour) {
    assertThat(rules(broken)).contains(rule);
    assertThat(rules(neighbour)).doesNotContain(rule);
  }

  @ParameterizedTest
  @CsvSource({"millis=601, true", "millis=600, true", "millis=599, false"})
  void aboutSlownessLastUntilThePageIsClearlyQuicker(String page, boolean lasts) {
    FindingRule slow =
        FindingRules.all().stream()
            .filter(rule -> rule.id().equals("SLOW_FIRST_BYTE"))
            .findFirst()
            .orElseThrow();

    assertThat(slow.lasts().test(Pages.page(page))).isEqualTo(lasts);
  }

  @Test
  void haveNamesOfTheirOwnAndSayAllThatTheyPromise() {
    List<FindingRule> all = FindingRules.all();
    Set<String> ids = all.stream().map(FindingRule::id).collect(Collectors.toSet());

    assertThat(ids).hasSameSizeAs(all).allMatch(id -> id.matches("[A-Z0-9_]{4,40}"));
    assertThat(all)
        .allSatisfy(
            rule -> {
              assertThat(rule.title()).isNotBlank().doesNotEndWith(".");
              assertThat(rule.why()).endsWith(".");
              assertThat(rule.advice()).endsWith(".");
              assertThat(rule.source()).startsWith("https://");
            });
  }

  @Test
  void makeTheSameFindingOfTheSameFaultWhateverElseChanges() {
    String chain = "redirect=https://a.example/,REDIRECT,2 status=301 reason=REDIRECTED ";

    assertThat(fingerprint(chain, "REDIRECT_CHAIN"))
        .isEqualTo(fingerprint(chain + "millis=90 depth=3", "REDIRECT_CHAIN"))
        .isNotEqualTo(fingerprint(chain.replace("a.example", "b.example"), "REDIRECT_CHAIN"))
        .isNotEqualTo(fingerprint(chain, "LINKED_REDIRECT"))
        .isNotEqualTo(fingerprint(chain + "url=https://shop.example/cup", "REDIRECT_CHAIN"));
    assertThat(fingerprint("status=500 reason=SERVER_ERROR", "STATUS_5XX"))
        .isNotEqualTo(fingerprint("status=502 reason=SERVER_ERROR", "STATUS_5XX"));
  }

  private static long fingerprint(String page, String rule) {
    return FindingRules.judge(Pages.page(page)).stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .findFirst()
        .orElseThrow()
        .fingerprint();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-21T02:14:59Z, true",
    "2026-12-22T02:15:00Z, false",
    "2026-11-01T00:00:00Z, true"
  })
  void warnOfCertificatesThirtyDaysAhead(Instant notAfter, boolean soon) {
    Instant now = Instant.parse("2026-11-22T02:15:00Z");

    assertThat(FileFindings.endsSoon(notAfter, now)).isEqualTo(soon);
  }
}
