package org.stayindexed.model.finding;

import static org.stayindexed.model.finding.FindingRule.rule;
import static org.stayindexed.model.finding.Severity.LOW;
import static org.stayindexed.model.finding.Severity.MEDIUM;
import static org.stayindexed.model.finding.Severity.NOTICE;
import static org.stayindexed.model.index.Basis.DOCUMENTED;
import static org.stayindexed.model.index.Basis.INFERRED;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stayindexed.model.finding.PageWords.Text;
import org.stayindexed.model.finding.SiteView.Twins;

/** Rules about what an indexable page says: title, description, heading and main text. */
final class ContentFindings {
  /** A page of fewer words says hardly more than its title; no search engine names a number. */
  private static final int THIN = 50;

  /** Shorter texts are the same by chance, or are no texts. */
  private static final int SHORTEST_COPY = 20;

  static final List<FindingRule> ALL =
      List.of(
          rule("TITLE_MISSING", MEDIUM, "A page without a title")
              .because(
                  DOCUMENTED, Sources.TITLES, "Search engines make one up from what they find.")
              .fix("Write a title element that says what the page is about.")
              .when(ContentFindings::untitled, page -> "no title in the head"),
          rule("TITLE_DUPLICATE", LOW, "Several pages have the same title")
              .because(DOCUMENTED, Sources.TITLES, "People cannot tell them apart in the results.")
              .fix("Give each page a title of its own, or one canonical to all.")
              .findInSite(page -> twin(page, Twins::title, page.words().title())),
          rule("DESCRIPTION_MISSING", NOTICE, "A page without a meta description")
              .because(
                  DOCUMENTED,
                  Sources.SNIPPETS,
                  "Search engines choose what to show of the page by themselves.")
              .fix("Write one or two sentences that say what the page offers.")
              .when(
                  page -> says(page, text -> text.description() == null),
                  page -> "no meta description"),
          rule("DESCRIPTION_DUPLICATE", NOTICE, "Several pages have the same meta description")
              .because(
                  DOCUMENTED,
                  Sources.SNIPPETS,
                  "A description that fits many pages helps to find none of them.")
              .fix("Describe each page for itself, or leave the description out.")
              .findInSite(page -> twin(page, Twins::description, said(page, Text::description))),
          rule("HEADING_MISSING", NOTICE, "A page without an h1")
              .because(
                  DOCUMENTED,
                  Sources.TITLES,
                  "Headings are among what the title in the results is made of.")
              .fix("Give the page one h1 that says what it is about.")
              .when(page -> says(page, text -> text.heading() == null), page -> "no h1 with text"),
          rule("HEADING_SEVERAL", NOTICE, "A page with several h1")
              .because(
                  DOCUMENTED, Sources.TITLES, "Which of them is the main one has to be guessed.")
              .fix("Keep the one that names the page, and make the others h2.")
              .when(
                  page -> says(page, text -> text.headings() > 1),
                  page -> of(page, Text::headings) + " h1"),
          rule("HEADING_DUPLICATE", NOTICE, "Several pages have the same h1")
              .because(DOCUMENTED, Sources.TITLES, "Readers cannot tell the pages apart.")
              .fix("Name in each h1 what only this page has.")
              .findInSite(page -> twin(page, Twins::heading, said(page, Text::heading))),
          rule("TEXT_DUPLICATE", MEDIUM, "Several pages have the same text")
              .because(
                  DOCUMENTED,
                  Sources.CANONICAL,
                  "Search engines index one of them, and it may not be the one that you want.")
              .fix("Name one of them as canonical in all the others, or redirect them to it.")
              .findInSite(ContentFindings::sameText),
          rule("TEXT_NEAR_DUPLICATE", NOTICE, "Several pages have nearly the same text")
              .because(
                  INFERRED,
                  Sources.CANONICAL,
                  "Search engines may take them for one page, and index one of them only.")
              .fix("Name one of them as canonical, or say on each what only that page has.")
              .findInSite(ContentFindings::nearText),
          rule("TEXT_THIN", NOTICE, "A page with hardly any text")
              .because(
                  INFERRED,
                  Sources.HTTP_STATUS,
                  "A page that says nothing may be taken for an error page.")
              .fix("Say what the page is for, or let it not be indexed.")
              .when(
                  page -> says(page, text -> text.words() < THIN),
                  page -> of(page, Text::words) + " words in the main text"),
          rule("TEXT_GONE", MEDIUM, "Most of the text of a page is gone")
              .because(
                  INFERRED,
                  Sources.HTTP_STATUS,
                  "What is left may be taken for an error page behind status 200.")
              .fix("Look whether the page still shows what it is for.")
              .when(ContentFindings::lostItsText, ContentFindings::before));

  private ContentFindings() {}

  private static boolean untitled(SeenPage page) {
    return page.words().title() == null && page.answer().indexablePage();
  }

  private static boolean says(SeenPage page, Predicate<Text> test) {
    Text text = page.words().text();
    return text != null && page.answer().indexablePage() && test.test(text);
  }

  private static int of(SeenPage page, Function<Text, Integer> number) {
    Text text = page.words().text();
    return text == null ? 0 : number.apply(text);
  }

  private static @Nullable String said(SeenPage page, Function<Text, @Nullable String> which) {
    Text text = page.words().text();
    return text == null ? null : which.apply(text);
  }

  private static Optional<Hit> twin(
      SeenPage page, Function<Twins, @Nullable String> which, @Nullable String same) {
    SiteView site = page.site();
    String twin = site == null ? null : which.apply(site.twins());
    return twin == null || same == null || page.answer().kind() != PageKind.ELIGIBLE
        ? Optional.empty()
        : Optional.of(Hit.of(same).beside(twin));
  }

  private static Optional<Hit> sameText(SeenPage page) {
    int words = of(page, Text::words);
    return words < SHORTEST_COPY
        ? Optional.empty()
        : twin(page, Twins::text, "the same " + words + " words");
  }

  /** What is equal is another finding, and versions for other countries are alike on purpose. */
  private static Optional<Hit> nearText(SeenPage page) {
    SiteView site = page.site();
    NearText near = site == null || site.twins().text() != null ? null : site.twins().near();
    return near == null
            || of(page, Text::words) < NearText.SHORTEST
            || page.answer().kind() != PageKind.ELIGIBLE
            || page.alternates().stream().anyMatch(other -> other.url().equals(near.url()))
        ? Optional.empty()
        : Optional.of(Hit.of(near.evidence()).beside(near.url()));
  }

  static boolean lostItsText(SeenPage page) {
    return says(page, ContentFindings::collapsed);
  }

  private static boolean collapsed(Text text) {
    Integer before = text.wordsBefore();
    return before != null && before >= THIN && PageWords.mostIsGone(text.words(), before);
  }

  static String before(SeenPage page) {
    Text text = page.words().text();
    return text == null ? "" : text.words() + " words, where there were " + text.wordsBefore();
  }
}
