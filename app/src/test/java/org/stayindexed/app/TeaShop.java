package org.stayindexed.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stayindexed.crawler.testsite.TestSite;

/** The site of a shop, in which all is well until a story breaks it. */
final class TeaShop implements AutoCloseable {
  private static final List<String> PAGES =
      List.of(
          "/map",
          "/offer",
          "/prices",
          "/search",
          "/tea/black",
          "/tea/green",
          "/tea/oolong",
          "/tea/white");

  private final TestSite site = TestSite.start();

  TeaShop() {
    site.page(
        "/",
        PAGES.stream()
            .map(path -> "<a href=" + path + ">" + path + "</a>")
            .collect(Collectors.joining("\n", "<title>Tea</title>", "")));
    repair(PAGES);
  }

  TestSite site() {
    return site;
  }

  /** How many requests it got. */
  int requests() {
    return site.requests().size();
  }

  /** How many of them were for that page. */
  int requests(String path) {
    return site.requests(path).size();
  }

  /** They answer with their content. */
  void repair(String... paths) {
    repair(List.of(paths));
  }

  private void repair(List<String> paths) {
    paths.forEach(path -> site.page(path, "<title>" + path + "</title>All about " + path));
  }

  /** They are not there. */
  void lose(String... paths) {
    Stream.of(paths).forEach(path -> site.answer(path, 404, "No such tea"));
  }

  /** It answers, and asks not to be indexed. */
  void hide(String path) {
    site.page(path, "<meta name=robots content=noindex><title>Hidden</title>");
  }

  /** They are asked for and never answer. */
  void hang(String... paths) {
    Stream.of(paths).forEach(path -> site.route(path, unused -> awaitForEver()));
  }

  private static void awaitForEver() throws IOException {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // The site is closed.
      throw (IOException) new InterruptedIOException().initCause(e);
    }
  }

  @Override
  public void close() {
    site.close();
  }
}
