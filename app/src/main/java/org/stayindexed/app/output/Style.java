package org.stayindexed.app.output;

/** Colours on a terminal; elsewhere the text alone. */
public enum Style {
  PLAIN,
  COLOURED;

  private static final String RED = "31";

  /** What is wrong. */
  public String bad(String text) {
    return this == PLAIN ? text : "\u001b[" + RED + "m" + text + "\u001b[0m";
  }
}
