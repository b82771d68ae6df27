package org.stayindexed.report;

/**
 * One column of a table.
 *
 * @param title its name
 * @param css its class for the style sheet
 */
public record Column(String title, String css) {
  /** A column of words. */
  public static Column text(String title) {
    return new Column(title, "");
  }

  /** A column of URLs, which takes what space there is. */
  public static Column url(String title) {
    return new Column(title, "url");
  }

  /** A column of numbers. */
  public static Column number(String title) {
    return new Column(title, "number");
  }

  /** A column of times. */
  public static Column when(String title) {
    return new Column(title, "when");
  }
}
