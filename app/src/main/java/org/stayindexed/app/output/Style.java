package org.stayindexed.app.output;

/** Colours on a terminal; elsewhere the text alone. */
public enum Style {
  PLAIN,
  COLOURED;

  private static final String RED = "31";
  private static final String YELLOW = "33";
  private static final String GREEN = "32";

  /** What is wrong. */
  public String bad(String text) {
    return in(RED, text);
  }

  /** What may become wrong. */
  public String doubtful(String text) {
    return in(YELLOW, text);
  }

  /** What is well. */
  public String good(String text) {
    return in(GREEN, text);
  }

  private String in(String colour, String text) {
    return this == PLAIN ? text : "\u001b[" + colour + "m" + text + "\u001b[0m";
  }
}
