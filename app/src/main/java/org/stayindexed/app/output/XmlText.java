package org.stayindexed.app.output;

/** What XML 1.0 can hold of a text. */
final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /** The character, or U+FFFD for one that XML forbids even as a reference. */
  static int orReplacement(int codePoint) {
    boolean allowed =
        codePoint == '\t'
            || codePoint == '\n'
            || codePoint == '\r'
            || (codePoint >= 0x20 && codePoint <= 0xD7FF)
            || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
            || codePoint >= 0x10000;
    return allowed ? codePoint : REPLACEMENT;
  }

  /** The text between two tags. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .map(XmlText::orReplacement)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&apos;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
